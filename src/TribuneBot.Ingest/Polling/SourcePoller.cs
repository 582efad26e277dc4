using Microsoft.Extensions.Logging;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Ingest.Polling;

/// <summary>
/// Checks a source: fetches its document if it has changed, reads it, and stores its entries together with the source's validators and next check
/// (TX1). The first sight of a source announces nothing. A failure is counted on the source's row.
/// </summary>
/// <param name="maxAge">An entry older than this at first sight is stored, not announced (<c>Delivery:MaxAge</c>).</param>
/// <param name="random">Seeded by whoever starts the program; may be shared.</param>
public sealed class SourcePoller(
    ISourceStore sources,
    IArticleStore articles,
    SourceFetcher fetcher,
    ArticlePreparer preparer,
    NewsroomProfile newsroom,
    TimeSpan maxAge,
    TimeProvider clock,
    Random random,
    ILogger<SourcePoller> logger)
{
    private readonly PollSchedule _schedule = new(new Jitter(random));

    /// <summary>Checks one source now, due or not. What goes wrong with the source is a value; a broken archive throws.</summary>
    public async Task<PollResult> PollAsync(Source source, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.FetchAsync(source.Settings.Url, source.ETag, source.LastModified, cancellationToken);
        return fetched switch
        {
            FetchResult.Fetched document => await TakeInAsync(source, document, cancellationToken),
            FetchResult.NotModified => await RecordUnchangedAsync(source, cancellationToken),
            FetchResult.Failed failed => await RecordFailureAsync(source, failed.Reason, failed.RetryAfter, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown result {fetched.GetType().Name}."),
        };
    }

    private async Task<PollResult> TakeInAsync(Source source, FetchResult.Fetched document, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (prepared, reason) = Prepare(source, document, now);
        if (reason is not null)
            return await RecordFailureAsync(source, reason, retryAfter: null, cancellationToken);

        var check = new SourceCheck(source.Id, document.ETag, document.LastModified, now, now + _schedule.AfterSuccess(source));
        var results = await articles.StoreAsync(prepared, new IntakeOptions(source.WasSeen, maxAge, now), check, cancellationToken);
        var stored = new PollResult.Stored(
            results.Count(result => result.Change == IntakeChange.Created),
            results.Count(result => result.Change == IntakeChange.Completed),
            results.Count(result => result.Change == IntakeChange.Revised),
            results.Count(result => result.DispatchId is not null));
        ReportStored(source, stored);
        return stored;
    }

    private (IReadOnlyList<PreparedArticle> Articles, string? Reason) Prepare(Source source, FetchResult.Fetched document, DateTimeOffset now)
    {
        try
        {
            return FeedReader.Read(document.Bytes, document.ContentType, document.FinalUrl) switch
            {
                FeedReading.Read { Document: var feed } => (Prepare(source, feed, now), null),
                FeedReading.NotAFeed refused => ([], refused.Reason),
                var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
            };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A document that trips a bug in a reader must cost its own source a check, not the process its life.
            Log.ReaderFailed(logger, fault, source.Settings.Name);
            return ([], $"The document could not be read ({fault.GetType().Name}).");
        }
    }

    private IReadOnlyList<PreparedArticle> Prepare(Source source, FeedDocument feed, DateTimeOffset now)
    {
        var drafts = new EntryDrafts(newsroom, ZoneOf(source), source.Settings).OldestFirst(feed);
        return [.. drafts.SelectMany(draft => preparer.Prepare(draft, now))];
    }

    private TimeZoneInfo ZoneOf(Source source) =>
        source.Settings.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : newsroom.TimeZone;

    private async Task<PollResult> RecordUnchangedAsync(Source source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await sources.RecordUnchangedAsync(source.Id, now, now + _schedule.AfterSuccess(source), cancellationToken);
        ReportRecovery(source);
        return new PollResult.Unchanged();
    }

    private async Task<PollResult> RecordFailureAsync(Source source, string reason, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await sources.RecordFailureAsync(source.Id, reason, now, now + _schedule.AfterFailure(source, retryAfter), cancellationToken);

        // A source that stays silent is told of at its 1st, 2nd, 4th, 8th … failure, not each minute.
        var failures = source.Failures + 1;
        if (int.IsPow2(failures))
            Log.SourceFailed(logger, source.Settings.Name, failures, reason);
        return new PollResult.Failed(reason);
    }

    private void ReportStored(Source source, PollResult.Stored stored)
    {
        ReportRecovery(source);
        if (stored.Created + stored.Completed + stored.Revised > 0)
            Log.SourceStored(logger, source.Settings.Name, stored.Created, stored.Completed, stored.Revised);
    }

    private void ReportRecovery(Source source)
    {
        if (source.Failures > 0)
            Log.SourceRecovered(logger, source.Settings.Name, source.Failures);
    }
}

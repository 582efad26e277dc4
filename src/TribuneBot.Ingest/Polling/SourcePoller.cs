using Microsoft.Extensions.Logging;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Push;

namespace TribuneBot.Ingest.Polling;

/// <summary>
/// Checks a source: fetches its document if it has changed, reads it, and stores the entries that its last document had not, together with the source's
/// validators and next check (TX1). The first sight of a source announces nothing. A failure is counted on the source's row.
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
    PollBounds bounds,
    HubOffers hubs,
    TimeProvider clock,
    Random random,
    ILogger<SourcePoller> logger) : IDisposable
{
    /// <summary>A source that fails is told to the editors after so long, and so often.</summary>
    private const int FailuresToTell = 3;

    /// <summary>In bytes.</summary>
    private const int LargeDocument = 1024 * 1024;

    private static readonly TimeSpan TimeToTell = TimeSpan.FromMinutes(15);

    private readonly PollSchedule _schedule = new(bounds, new Jitter(random));
    private readonly SourceReader _reader = new(newsroom);
    private readonly PageVisits _pages = new(fetcher, newsroom, clock);
    private readonly IndexedSitemaps _sitemaps = new(fetcher);
    private readonly ReadingLimit _limit = new(clock);
    private readonly MovedSources _moves = new(clock);
    private readonly SemaphoreSlim _largeDocuments = new(1, 1);

    /// <summary>Checks one source now, due or not. What goes wrong with the source is a value; a broken archive throws.</summary>
    public async Task<PollResult> PollAsync(Source source, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.FetchAsync(source.Settings.Url, source.ETag, source.LastModified, cancellationToken);
        return fetched switch
        {
            FetchResult.Fetched document => await TakeInAsync(source, document, cancellationToken),
            FetchResult.NotModified unchanged => await RecordUnchangedAsync(source, unchanged, cancellationToken),
            FetchResult.Failed failed => await RecordFailureAsync(source, failed.Reason, failed.RetryAfter, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown result {fetched.GetType().Name}."),
        };
    }

    public void Dispose() => _largeDocuments.Dispose();

    /// <summary>Takes in what a hub delivers of a source: one or a few entries. The source's next check stays as it is.</summary>
    /// <param name="address">What relative addresses are relative to.</param>
    public async Task<PollResult> TakeInPushedAsync(Source source, byte[] bytes, string? contentType, Uri address, CancellationToken cancellationToken)
    {
        var reading = await GuardedAsync(source, () => _reader.ReadFeed(source.Settings, bytes, contentType, address), cancellationToken);
        if (reading.Fault is not null)
            return new PollResult.Failed(reading.Fault);

        var fresh = reading.Drafts.Select(draft => (Draft: draft, Hash: EntryHash.Of(draft))).Where(entry => !source.Entries.Contains(entry.Hash)).ToList();
        var visited = await VisitAsync(source, fresh, cancellationToken);
        var now = clock.GetUtcNow();
        var prepared = await PrepareAsync(source, visited.Select(visit => visit.Whole).OfType<ArticleDraft>(), now, cancellationToken);
        return prepared.Fault is null
            ? await StoreAsync(source, prepared.Articles, check: null, now, cancellationToken)
            : new PollResult.Failed(prepared.Fault);
    }

    private async Task<PollResult> TakeInAsync(Source source, FetchResult.Fetched document, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(source, document, cancellationToken);
        if (reading.Sitemaps.Count > 0)
            reading = await _sitemaps.FollowAsync(reading, map => ReadAsync(source, map, cancellationToken), cancellationToken);
        if (reading.Fault is not null)
            return await RecordFailureAsync(source, reading.Fault, retryAfter: null, cancellationToken);

        var hashes = reading.Drafts.Select(EntryHash.Of).ToList();
        var fresh = reading.Drafts.Zip(hashes).Where(entry => !source.Entries.Contains(entry.Second)).ToList();
        var visited = await VisitAsync(source, fresh, cancellationToken);
        var pending = visited.Where(visit => visit.IsPending).Select(visit => visit.Hash).ToHashSet();
        var now = clock.GetUtcNow();
        var prepared = await PrepareAsync(source, visited.Select(visit => visit.Whole).OfType<ArticleDraft>(), now, cancellationToken);
        if (prepared.Fault is not null)
            return await RecordFailureAsync(source, prepared.Fault, retryAfter: null, cancellationToken);

        var rhythm = SourceRhythm.Of(reading.Drafts, now);
        var next = _schedule.AfterSuccess(fresh.Count > 0 ? source with { LastNewsAt = now } : source, rhythm, document.Freshness, reading.Hints, now);
        // A document whose pages are still to come must not be "unchanged" the next time; nor an index, whose sitemaps change without it.
        var isWhole = pending.Count == 0 && reading.Sitemaps.Count == 0;
        var check = new SourceCheck(source.Id, isWhole ? document.ETag : null, isWhole ? document.LastModified : null, now, next)
        {
            Rhythm = rhythm,
            HasNews = fresh.Count > 0,
            Entries = [.. hashes.Where(hash => !pending.Contains(hash))],
        };
        var result = await StoreAsync(source, prepared.Articles, check, now, cancellationToken);
        await OfferHubAsync(source, document, reading.Hints, cancellationToken);
        await MoveAsync(source, document.MovedTo, cancellationToken);
        return result;
    }

    /// <summary>What the settings file holds only the file changes.</summary>
    private async Task MoveAsync(Source source, string? movedTo, CancellationToken cancellationToken)
    {
        if (_moves.Note(source, movedTo) is not { } url)
            return;

        if (await sources.MoveAsync(source.Id, url, cancellationToken))
            Log.SourceMoved(logger, source.Settings.Name);
        else
            Log.SourceShouldMove(logger, source.Settings.Name);
    }

    /// <summary>WebSub discovery (4): the headers' word before the document's.</summary>
    private async Task OfferHubAsync(Source source, FetchResult.Fetched document, FeedHints hints, CancellationToken cancellationToken)
    {
        if ((WebSubLinks.Hub(document.Links, document.FinalUrl) ?? hints.Hub) is { } hub)
            await hubs.OfferAsync(source.Id, hub, WebSubLinks.Self(document.Links, document.FinalUrl) ?? hints.Self ?? document.FinalUrl.AbsoluteUri, cancellationToken);
    }

    /// <summary>Large documents are read one at a time: in memory each takes many times its size.</summary>
    private async Task<SourceReading> ReadAsync(Source source, FetchResult.Fetched document, CancellationToken cancellationToken)
    {
        if (document.Bytes.Length < LargeDocument)
            return await GuardedAsync(source, () => _reader.Read(source.Settings, document), cancellationToken);

        await _largeDocuments.WaitAsync(cancellationToken);
        try
        {
            return await GuardedAsync(source, () => _reader.Read(source.Settings, document), cancellationToken);
        }
        finally
        {
            _largeDocuments.Release();
        }
    }

    private async Task<IReadOnlyList<(long Hash, ArticleDraft? Whole, bool IsPending)>> VisitAsync(
        Source source, List<(ArticleDraft Draft, long Hash)> fresh, CancellationToken cancellationToken)
    {
        if (!source.Settings.FetchesPages && fresh.TrueForAll(entry => entry.Draft.Title.Length > 0))
            return [.. fresh.Select(entry => (entry.Hash, (ArticleDraft?)entry.Draft, false))];

        var visited = await _pages.VisitAsync([.. fresh.Select(entry => entry.Draft)], source.Settings.Page, cancellationToken);
        return [.. visited.Zip(fresh, (visit, entry) => (entry.Hash, visit.Whole, visit.IsPending))];
    }

    private async Task<(IReadOnlyList<PreparedArticle> Articles, string? Fault)> PrepareAsync(
        Source source, IEnumerable<ArticleDraft> drafts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<PreparedArticle> prepared = [];
        var reading = await GuardedAsync(
            source,
            () =>
            {
                prepared = [.. drafts.SelectMany(draft => preparer.Prepare(draft, now))];
                return new SourceReading([], FeedHints.None);
            },
            cancellationToken);
        return (prepared, reading.Fault);
    }

    /// <summary>A document that trips a bug in a reader must cost its own source a check, not the process its life.</summary>
    private async Task<SourceReading> GuardedAsync(Source source, Func<SourceReading> read, CancellationToken cancellationToken)
    {
        try
        {
            return await _limit.RunAsync(read, cancellationToken);
        }
        catch (TimeoutException)
        {
            return SourceReading.Failed($"The document took longer than {ReadingLimit.Longest.TotalSeconds:0} s to read.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.ReaderFailed(logger, fault, source.Settings.Name);
            return SourceReading.Failed($"The document could not be read ({fault.GetType().Name}).");
        }
    }

    private async Task<PollResult> StoreAsync(
        Source source, IReadOnlyList<PreparedArticle> prepared, SourceCheck? check, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var options = new IntakeOptions(source.WasSeen, maxAge, now) { Origin = IntakeOrigin.Poll, SourceId = source.Id };
        var results = await articles.StoreAsync(prepared, options, check, cancellationToken);
        var stored = new PollResult.Stored(
            results.Count(result => result.Change == IntakeChange.Created),
            results.Count(result => result.Change == IntakeChange.Completed),
            results.Count(result => result.Change == IntakeChange.Revised),
            results.Count(result => result.DispatchId is not null));
        if (check is not null)
            ReportRecovery(source);
        if (stored.Created + stored.Completed + stored.Revised > 0)
            Log.SourceStored(logger, source.Settings.Name, stored.Created, stored.Completed, stored.Revised);
        if (check is { HasNews: false })
            await ReportSilenceAsync(source, now, cancellationToken);
        return stored;
    }

    private async Task<PollResult> RecordUnchangedAsync(Source source, FetchResult.NotModified unchanged, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await sources.RecordUnchangedAsync(source.Id, now, _schedule.AfterSuccess(source, rhythm: null, unchanged.Freshness, FeedHints.None, now), cancellationToken);
        await MoveAsync(source, unchanged.MovedTo, cancellationToken);
        ReportRecovery(source);
        await ReportSilenceAsync(source, now, cancellationToken);
        return new PollResult.Unchanged();
    }

    private async Task<PollResult> RecordFailureAsync(Source source, string reason, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await sources.RecordFailureAsync(source.Id, reason, now, _schedule.AfterFailure(source, retryAfter, now), cancellationToken);

        // A source that stays silent is told of at its 1st, 2nd, 4th, 8th … failure, not each minute.
        var failures = source.Failures + 1;
        if (int.IsPow2(failures))
            Log.SourceFailed(logger, source.Settings.Name, failures, reason);
        if (failures >= FailuresToTell && now - (source.FailingSince ?? now) >= TimeToTell && !source.IsFailureTold)
            await sources.ReportAsync(source.Id, SourceTrouble.Failing, reason, now, cancellationToken);
        return new PollResult.Failed(reason);
    }

    private async Task ReportSilenceAsync(Source source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (source.IsSilenceTold || !SourceRhythm.IsSilent(source, now))
            return;

        if (await sources.ReportAsync(source.Id, SourceTrouble.Silent, "", now, cancellationToken))
            Log.SourceSilent(logger, source.Settings.Name, source.LastNewsAt!.Value);
    }

    private void ReportRecovery(Source source)
    {
        if (source.Failures > 0)
            Log.SourceRecovered(logger, source.Settings.Name, source.Failures);
    }
}

using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Ingest.Polling;

/// <summary>Checks a source as the bot would, and stores nothing.</summary>
public sealed class SourceTrial(SourceFetcher fetcher, NewsroomProfile newsroom, PollBounds bounds, TimeProvider clock)
{
    /// <summary>Enough pages to see whether the rules fit.</summary>
    private const int Pages = 3;

    public async Task<TrialResult> RunAsync(SourceSettings source, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.FetchAsync(source.Url, etag: null, lastModified: null, cancellationToken);
        if (fetched is not FetchResult.Fetched document)
            return TrialResult.Failed(fetched is FetchResult.Failed failed ? failed.Reason : "The server sent no document.");

        var reading = new SourceReader(newsroom).Read(source, document);
        if (reading.Sitemaps.Count > 0)
            reading = await new IndexedSitemaps(fetcher).FollowAsync(reading, map => Task.FromResult(new SourceReader(newsroom).Read(source, map)), cancellationToken);
        if (reading.Fault is not null)
            return TrialResult.Failed(reading.Fault);

        var now = clock.GetUtcNow();
        var rhythm = SourceRhythm.Of(reading.Drafts, now);
        var wait = rhythm is { } wanted ? TimeSpan.FromTicks(Math.Clamp(wanted.Ticks, bounds.Shortest.Ticks, bounds.Longest.Ticks)) : (TimeSpan?)null;
        var drafts = await VisitAsync(source, reading.Drafts, cancellationToken);
        return new TrialResult(drafts, source.Interval ?? wait, reading.Hints.Hub ?? WebSubLinks.Hub(document.Links, document.FinalUrl), Fault: null);
    }

    private async Task<IReadOnlyList<ArticleDraft>> VisitAsync(SourceSettings source, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        if (!source.FetchesPages && drafts.All(draft => draft.Title.Length > 0))
            return drafts;

        var newest = drafts.TakeLast(Pages).ToList();
        var visited = await new PageVisits(fetcher, newsroom, clock).VisitAsync(newest, source.Page, cancellationToken);
        return [.. drafts.SkipLast(newest.Count), .. visited.Select(visit => visit.Whole ?? visit.Entry)];
    }
}

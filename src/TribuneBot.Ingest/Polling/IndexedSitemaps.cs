using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Ingest.Polling;

/// <summary>Reads the sitemaps that an index names. An index among them is not followed again.</summary>
internal sealed class IndexedSitemaps(SourceFetcher fetcher)
{
    /// <param name="index">Names sitemaps.</param>
    /// <param name="read">Reads one of them; never throws for a bad one.</param>
    /// <returns>What all of them say; a failure when none could be read.</returns>
    public async Task<SourceReading> FollowAsync(
        SourceReading index, Func<FetchResult.Fetched, Task<SourceReading>> read, CancellationToken cancellationToken)
    {
        var drafts = new List<ArticleDraft>();
        string? fault = null;
        foreach (var url in index.Sitemaps)
        {
            var reading = await fetcher.FetchAsync(url, etag: null, lastModified: null, cancellationToken) switch
            {
                FetchResult.Fetched document => await read(document),
                FetchResult.Failed failed => SourceReading.Failed(failed.Reason),
                _ => SourceReading.Failed("The server sent no document."),
            };
            drafts.AddRange(reading.Drafts);
            fault ??= reading.Fault;
        }

        return drafts.Count == 0 && fault is not null
            ? SourceReading.Failed($"No sitemap of the index could be read: {fault}")
            : index with { Drafts = [.. drafts.DistinctBy(draft => draft.Url).OrderBy(draft => draft.Published ?? draft.Updated ?? DateTimeOffset.MinValue).TakeLast(EntryDrafts.MostPages)] };
    }
}

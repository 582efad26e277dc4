using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Pages;

namespace TribuneBot.Ingest.Polling;

/// <summary>
/// Fetches the pages of new and changed entries, for the whole text and the lead image, one after the other. One check visits so many and takes so long at most;
/// a page that did not come is asked for again at the next checks while its story is fresh, and the story does not wait for it.
/// </summary>
internal sealed class PageVisits(SourceFetcher fetcher, NewsroomProfile newsroom, TimeProvider clock)
{
    private const int MostVisits = 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly ReadingLimit _limit = new(clock);

    /// <param name="rules">How the source's pages are read, or null.</param>
    /// <returns>The drafts that can be stored, each with whether its page should be asked for again.</returns>
    public async Task<IReadOnlyList<(ArticleDraft Entry, ArticleDraft? Whole, bool IsPending)>> VisitAsync(
        IReadOnlyList<ArticleDraft> entries, PageRules? rules, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var visited = new List<(ArticleDraft, ArticleDraft?, bool)>();
        foreach (var entry in entries)
        {
            var isLate = visited.Count >= MostVisits || clock.GetElapsedTime(started) > MostTime;
            var (whole, isPending) = isLate || entry.Url is null || entry.SharesAddress ? (null, isLate) : await VisitAsync(entry, rules, cancellationToken);
            visited.Add((entry, whole ?? (entry.Title.Length > 0 ? entry : null), isPending && (entry.Title.Length == 0 || IsFresh(entry))));
        }

        return visited;
    }

    private async Task<(ArticleDraft? Whole, bool IsPending)> VisitAsync(ArticleDraft entry, PageRules? rules, CancellationToken cancellationToken)
    {
        switch (await fetcher.FetchAsync(entry.Url!, etag: null, lastModified: null, cancellationToken))
        {
            case FetchResult.Fetched page when IsHtml(page.ContentType):
                return (await ReadAsync(entry, page, rules, cancellationToken), false);
            case FetchResult.Failed { IsTransient: true } or FetchResult.Failed { RetryAfter: not null }:
                return (null, true);
            default:
                return (null, false);
        }
    }

    private bool IsFresh(ArticleDraft entry) => clock.GetUtcNow() - (entry.Published ?? DateTimeOffset.MinValue) < Fresh;

    private static bool IsHtml(string? contentType) => contentType is null || contentType.Contains("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>A page that takes too long to read is as good as none.</summary>
    private async Task<ArticleDraft?> ReadAsync(ArticleDraft entry, FetchResult.Fetched page, PageRules? rules, CancellationToken cancellationToken)
    {
        try
        {
            return await _limit.RunAsync(() => Read(entry, page, rules), cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private ArticleDraft? Read(ArticleDraft entry, FetchResult.Fetched page, PageRules? rules)
    {
        var document = HtmlPageReader.Read(DocumentText.Decode(page.Bytes, page.ContentType), page.FinalUrl, newsroom, rules);
        return document is null ? null : Merge(entry, document.ToDraft(newsroom));
    }

    /// <summary>
    /// The entry says what the newsroom announces; the page has the text. What both have is the entry's, except a text that the page has more of. The canonical
    /// address is a further key, not where readers are sent: a template may name the same one on every page.
    /// </summary>
    private static ArticleDraft Merge(ArticleDraft entry, ArticleDraft page) => entry with
    {
        Title = entry.Title.Length > 0 ? entry.Title : page.Title,
        Lead = entry.Lead.Length > 0 ? entry.Lead : page.Lead,
        Text = page.Text.Length > entry.Text.Length ? page.Text : entry.Text,
        OtherUrls = page.Url is null ? entry.OtherUrls : [.. entry.OtherUrls, page.Url],
        Published = entry.Published ?? page.Published,
        Updated = entry.Updated ?? page.Updated,
        Language = entry.Language ?? page.Language,
        Agency = entry.Agency ?? page.Agency,
        Author = entry.Author ?? page.Author,
        ImageUrl = entry.ImageUrl ?? page.ImageUrl,
        Categories = [.. entry.Categories.Union(page.Categories, StringComparer.OrdinalIgnoreCase)],
        HasVideo = entry.HasVideo || page.HasVideo,
        Reads = page.Reads,
    };
}

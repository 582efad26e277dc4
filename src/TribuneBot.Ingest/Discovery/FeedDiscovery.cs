using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Discovery;

/// <summary>
/// Finds the feeds of an address: the address itself, what its page names by <c>link rel="alternate"</c> (RSS Autodiscovery), what it links to that looks like a
/// feed, the usual places. Everything but what a page names by <c>link</c> is fetched before it is believed.
/// </summary>
public sealed class FeedDiscovery(SourceFetcher fetcher)
{
    private const int MostTries = 10;

    private static readonly string[] FeedTypes =
        ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/json", "text/xml", "application/xml"];

    private static readonly string[] FeedWords = ["rss", "feed", "atom"];

    private static readonly string[] UsualPlaces = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/news-sitemap.xml"];

    public async Task<Discovered> FindAsync(string url, CancellationToken cancellationToken)
    {
        switch (await fetcher.FetchAsync(url, etag: null, lastModified: null, cancellationToken))
        {
            case FetchResult.Failed failed:
                return new Discovered([], failed.Reason);
            case FetchResult.Fetched document when Read(document) is { } feed:
                return new Discovered([feed with { Url = url }]);
            case FetchResult.Fetched document:
                var feeds = await OfPageAsync(document, cancellationToken);
                return new Discovered(feeds, feeds.Count == 0 ? "No feed was found at this address: look on the site for \"RSS\" and give its own address." : null);
            default:
                return new Discovered([], "The server sent no document.");
        }
    }

    private async Task<IReadOnlyList<FoundFeed>> OfPageAsync(FetchResult.Fetched document, CancellationToken cancellationToken)
    {
        using var page = HtmlText.Parse(DocumentText.Decode(document.Bytes, document.ContentType));
        var address = Addresses.Absolute(Addresses.Resolve(page.QuerySelector("base[href]")?.GetAttribute("href"), document.FinalUrl)) ?? document.FinalUrl;
        var named = page.QuerySelectorAll("link[rel~='alternate' i][href]")
            .Where(link => FeedTypes.Contains(link.GetAttribute("type")?.Split(';')[0].Trim().ToLowerInvariant()))
            .Select(link => (Url: Addresses.Resolve(link.GetAttribute("href"), address), Title: link.GetAttribute("title")?.Trim()))
            .Where(link => link.Url is not null)
            .Select(link => new FoundFeed(link.Url!, string.IsNullOrEmpty(link.Title) ? null : link.Title))
            .DistinctBy(feed => feed.Url).ToList();
        if (named.Count > 0)
            return named;

        var linked = page.QuerySelectorAll("a[href]").Select(link => Addresses.Resolve(link.GetAttribute("href"), address)).OfType<string>().Where(LooksLikeFeed);
        var usual = UsualPlaces.Select(place => Addresses.Resolve(place, address)).OfType<string>();
        return await FirstAsync(linked.Concat(usual).Distinct().Take(MostTries), cancellationToken);
    }

    private async Task<IReadOnlyList<FoundFeed>> FirstAsync(IEnumerable<string> candidates, CancellationToken cancellationToken)
    {
        foreach (var candidate in candidates)
        {
            if (await fetcher.FetchAsync(candidate, etag: null, lastModified: null, cancellationToken) is FetchResult.Fetched document && Read(document) is { } feed)
                return [feed with { Url = candidate }];
        }

        return [];
    }

    private static bool LooksLikeFeed(string url)
    {
        var path = new Uri(url).AbsolutePath;
        return Array.Exists(FeedWords, word => path.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static FoundFeed? Read(FetchResult.Fetched document) =>
        FeedReader.Read(document.Bytes, document.ContentType, document.FinalUrl) is FeedReading.Read { Document: var feed }
            ? new FoundFeed(document.FinalUrl.AbsoluteUri, feed.Title.Length > 0 ? feed.Title : null)
            : null;
}

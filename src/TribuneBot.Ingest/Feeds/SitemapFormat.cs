using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>A sitemap (sitemaps.org 0.9), best with the news extension: without it an entry has an address and no title. The entries of an index of
/// sitemaps are the sitemaps. Of more than can be read, which 50,000 may be, those changed last are.</summary>
internal sealed class SitemapFormat : IFeedFormat
{
    public bool Recognises(FeedElement root) => root.Name is "urlset" or "sitemapindex";

    public FeedDocument Read(FeedElement root, Uri? address)
    {
        var urls = root.Children.AsEnumerable().Where(child => child.Name is "url" or "sitemap").ToList();
        if (urls.Count > FeedDocument.MaxEntries)
            urls = Newest(urls);

        var publication = urls.Select(News).OfType<FeedElement>().FirstOrDefault()?.Child(Name("publication"));
        return new FeedDocument(
            publication?.Line(Name("name")) ?? "",
            address is null ? null : address.GetLeftPart(UriPartial.Authority) + "/",
            publication?.Text(Name("language")),
            [.. urls.Select(url => ReadUrl(url, address))])
        {
            Kind = root.Name == "urlset" ? FeedKind.Sitemap : FeedKind.SitemapIndex,
        };
    }

    /// <summary>In the document's order, like all entries. What says no date is older than what does; later ones are newer, as in lists that grow.</summary>
    private static List<FeedElement> Newest(List<FeedElement> urls)
    {
        var newest = urls.OrderBy(url => Modified(url)?.InZone(TimeZoneInfo.Utc) ?? DateTimeOffset.MinValue).TakeLast(FeedDocument.MaxEntries).ToHashSet();
        return urls.FindAll(newest.Contains);
    }

    private static WrittenTime? Modified(FeedElement url) => url.Time(FeedNames.Of(url, "lastmod"));

    private static FeedEntry ReadUrl(FeedElement url, Uri? address)
    {
        var news = News(url) ?? url;
        return new FeedEntry
        {
            Title = news.Line(Name("title")) ?? "",
            Link = FeedAddress.Resolve(url.Text(FeedNames.Of(url, "loc")), address),
            Published = news.Time(Name("publication_date")),
            Updated = Modified(url),
            Categories = FeedCategories.Of(news),
            Image = FeedImage.Find(url, address),
        };
    }

    private static FeedElement? News(FeedElement url) => url.Child(Name("news"));

    private static FeedName Name(string name) => new(Vocabulary.NewsSitemap, name);
}

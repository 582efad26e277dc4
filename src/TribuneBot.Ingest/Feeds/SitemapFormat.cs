using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>A sitemap (sitemaps.org 0.9), best with the news extension: without it an entry has an address and no title. The entries of an index of
/// sitemaps are the sitemaps.</summary>
internal sealed class SitemapFormat : IFeedFormat
{
    public bool Recognises(FeedElement root) => root.Name is "urlset" or "sitemapindex";

    public FeedDocument Read(FeedElement root, Uri? address)
    {
        var urls = root.Children.AsEnumerable().Where(child => child.Name is "url" or "sitemap").Take(FeedDocument.MaxEntries).ToList();
        var publication = urls.Select(News).OfType<FeedElement>().FirstOrDefault()?.Child(Name("publication"));
        return new FeedDocument(
            publication?.Line(Name("name")) ?? "",
            address is null ? null : address.GetLeftPart(UriPartial.Authority) + "/",
            publication?.Text(Name("language")),
            [.. urls.Select(url => ReadUrl(url, address))]);
    }

    private static FeedEntry ReadUrl(FeedElement url, Uri? address)
    {
        var news = News(url) ?? url;
        return new FeedEntry
        {
            Title = news.Line(Name("title")) ?? "",
            Link = FeedAddress.Resolve(url.Text(FeedNames.Of(url, "loc")), address),
            Published = news.Time(Name("publication_date")),
            Updated = url.Time(FeedNames.Of(url, "lastmod")),
            Categories = FeedCategories.Of(news),
            Image = FeedImage.Find(url, address),
        };
    }

    private static FeedElement? News(FeedElement url) => url.Child(Name("news"));

    private static FeedName Name(string name) => new(Vocabulary.NewsSitemap, name);
}

using TribuneBot.Ingest.Feeds.Xml;
using static TribuneBot.Ingest.Feeds.FeedNames;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Atom 1.0 (RFC 4287); the names by which Atom 0.3 knew the same things are understood. An entry may be a document of its own.</summary>
internal sealed class AtomFormat : IFeedFormat
{
    public bool Recognises(FeedElement root) => root.Name is "feed" or "entry";

    public FeedDocument Read(FeedElement root, Uri? address)
    {
        var feed = root.Name == "feed" ? root : null;
        var home = feed is null ? null : AtomLinks.Alternate(feed, address);
        var around = address ?? SelfAddress(root) ?? FeedAddress.Base(home, null);
        var entries = feed is null ? [root] : feed.Children.AsEnumerable().Where(child => child.Name == "entry");
        return new FeedDocument(
            feed is null ? "" : TextConstruct.Line(feed.Filled(Of(feed, "title"), Dc("title"))),
            home,
            root.Attribute(Vocabulary.Xml, "lang") ?? root.Text(Dc("language")),
            [.. entries.Take(FeedDocument.MaxEntries).Select(entry => ReadEntry(entry, feed, around))]);
    }

    private static FeedEntry ReadEntry(FeedElement entry, FeedElement? feed, Uri? address)
    {
        var around = entry.Base(address);
        var summary = TextConstruct.Body(Summary(entry), address);
        var content = TextConstruct.Body(BestContent(entry), address);
        return new FeedEntry
        {
            Title = Title(entry),
            Link = RssLinks.Original(entry, AtomLinks.Alternate(entry, address), address) ?? FeedAddress.Resolve(entry.Text(Rss("link")), around),
            Guid = entry.Text(Of(entry, "id"), Rss("guid")),
            Published = entry.Time(Of(entry, "published"), Of(entry, "issued"), Dc("date"), Rss("pubdate"), DcTerms("issued"), Of(entry, "created"), DcTerms("created")),
            Updated = entry.Time(Of(entry, "updated"), Of(entry, "modified"), DcTerms("modified")),
            Author = FeedAuthor.Of(entry) ?? FeedAuthor.Of(entry.Child(Of(entry, "source"))) ?? FeedAuthor.Of(feed),
            Categories = FeedCategories.Of(entry),
            Summary = summary.Text,
            Text = content.Text,
            Image = FeedImage.Find(entry, around) ?? content.Image ?? summary.Image,
        };
    }

    private static FeedElement? Summary(FeedElement entry) =>
        entry.Filled(Of(entry, "summary"), Rss("description"), Media("description"), Dc("description")) ?? entry.Child(Media("group"))?.Filled(Media("description"));

    private static string Title(FeedElement entry)
    {
        foreach (var child in entry.Children)
        {
            if (Of(entry, "title").Is(child) && TextConstruct.Line(child) is { Length: > 0 } line)
                return line;
        }

        return entry.Line(Dc("title"), Media("title")) ?? "";
    }

    /// <summary>Of several contents the one that is a text of the story: Atom 0.3 has the same one in several types.</summary>
    private static FeedElement? BestContent(FeedElement entry)
    {
        FeedElement? first = null;
        foreach (var child in entry.Children)
        {
            if (!Of(entry, "content").Is(child))
                continue;
            if (child.Attribute("type")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
                return child;

            first ??= child;
        }

        return first ?? entry.Filled(new FeedName(Vocabulary.Content, "encoded"), new FeedName(Vocabulary.Xhtml, "body"));
    }

    private static Uri? SelfAddress(FeedElement root) =>
        FeedAddress.Base(root.All(Of(root, "link")).FirstOrDefault(link => link.Attribute("rel") == "self")?.Attribute("href"), null);
}

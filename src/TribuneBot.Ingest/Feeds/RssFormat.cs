using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Feeds.Texts;
using TribuneBot.Ingest.Feeds.Xml;
using static TribuneBot.Ingest.Feeds.FeedNames;

namespace TribuneBot.Ingest.Feeds;

/// <summary>RSS 2.0, with the modules dc, content, media, itunes and atom; its relatives (0.9x, 1.0 and 1.1 in RDF, Microsoft's channels) differ too
/// little to need a reader of their own.</summary>
internal sealed class RssFormat : IFeedFormat
{
    public bool Recognises(FeedElement root) => root.Name is "rss" or "channel" or "rdf" or "item";

    public FeedDocument Read(FeedElement root, Uri? address)
    {
        var channel = root.Name == "channel" ? root : root.Children.AsEnumerable().FirstOrDefault(child => child.Name == "channel") ?? root;
        var home = RssLinks.OfChannel(channel, address);
        var around = address ?? FeedAddress.Base(channel.Attribute("base"), null) ?? SelfAddress(channel) ?? FeedAddress.Base(home, null);
        return new FeedDocument(
            channel.Filled(Rss("title"), Dc("title"), Atom("title")) is { } title ? Line(title) : Value(channel),
            home,
            channel.Text(Rss("language"), Dc("language")) ?? channel.Language(),
            [.. AllItems(root).Take(FeedDocument.MaxEntries).Select(item => ReadItem(item, around))]);
    }

    /// <summary>Items stand in the channel, beside it, or in a list; where what should be around them is missing, beside the root.</summary>
    private static IEnumerable<FeedElement> AllItems(FeedElement root)
    {
        var beside = root.Parent?.Children.AsEnumerable().Where(child => child.Name == "item") ?? [];
        return root.Name == "item" ? beside : ItemsOf(root).Concat(beside);
    }

    private static IEnumerable<FeedElement> ItemsOf(FeedElement root)
    {
        return root.Children.AsEnumerable().SelectMany(child => child.Name switch
        {
            "item" or "entry" => [child],
            "channel" or "items" => ItemsOf(child),
            _ => Enumerable.Empty<FeedElement>(),
        });
    }

    private static FeedEntry ReadItem(FeedElement item, Uri? address)
    {
        var around = item.Base(address);
        var summary = Body(Summary(item), address);
        var content = Body(Content(item), address);
        return new FeedEntry
        {
            Title = Title(item),
            Link = RssLinks.OfItem(item, address),
            Guid = item.Text(Rss("guid"), Atom("id"), Rss("id")) ?? item.Attribute(Vocabulary.Rdf, "about") ?? item.Text(Dc("identifier")),
            Published = Published(item) ?? TimeReader.Read(item.Child(Rss("publicationdate"))?.Attribute("value")),
            Updated = item.Time(Atom("updated"), DcTerms("modified"), Rss("updated"), Rss("modified"), Atom("modified")) ?? TimeReader.Read(item.Attribute("lastmod")),
            Author = FeedAuthor.Of(item),
            Categories = FeedCategories.Of(item),
            Summary = summary.Text,
            Text = content.Text,
            Image = FeedImage.Find(item, around) ?? content.Image ?? summary.Image,
        };
    }

    private static WrittenTime? Published(FeedElement item) => item.Time(
        Rss("pubdate"), Dc("date"), Atom("published"), DcTerms("issued"), DcTerms("created"), Atom("issued"), Rss("published"), Rss("date"), DcTerms("date"), Atom("created"),
        new FeedName(Vocabulary.Prism, "publicationdate"));

    private static string Title(FeedElement item)
    {
        ReadOnlySpan<FeedName> names = [Rss("title"), Dc("title"), Atom("title"), Media("title"), Itunes("title")];
        foreach (var name in names)
        {
            foreach (var child in item.Children)
            {
                if (name.Is(child) && Line(child) is { Length: > 0 } line)
                    return line;
            }
        }

        return Value(item);
    }

    /// <summary>Microsoft's first draft of channels has texts in attributes.</summary>
    private static string Value(FeedElement titled) => titled.Child(Rss("title"))?.Attribute("value") is { } value ? FieldReader.Plain(value) : "";

    private static string Line(FeedElement field) => field.Vocabulary == Vocabulary.Atom ? TextConstruct.Line(field)
        : field.FirstChild is null ? FieldReader.Line(field.Value)
        : FieldReader.Line(field);

    private static FeedElement? Summary(FeedElement item) =>
        item.Filled(Rss("description"), Atom("summary"), Rss("summary"), Dc("description"), Media("description"), Itunes("summary"), DcTerms("abstract"), Rss("abstract"))
        ?? item.Child(Media("group"))?.Filled(Media("description"));

    private static FeedElement? Content(FeedElement item) => item.Filled(
        new FeedName(Vocabulary.Content, "encoded"), new FeedName(Vocabulary.Yandex, "full-text"), new FeedName(Vocabulary.Yandex, "content"),
        new FeedName(Vocabulary.Xhtml, "body"), Atom("content"), Rss("content"), Rss("fullitem"));

    private static FieldText Body(FeedElement? field, Uri? address) => field is null ? new FieldText("", null)
        : field.Vocabulary == Vocabulary.Atom ? TextConstruct.Body(field, address)
        : (field.FirstChild is null ? FieldReader.Body(field.Value) : FieldReader.Body(field)).Resolved(field, address);

    private static Uri? SelfAddress(FeedElement channel) =>
        FeedAddress.Base(channel.All(Atom("link")).FirstOrDefault(link => link.Attribute("rel") == "self")?.Attribute("href"), null);
}

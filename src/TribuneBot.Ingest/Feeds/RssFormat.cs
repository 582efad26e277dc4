using System.Xml.Linq;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Feeds;

/// <summary>RSS 2.0, with the modules dc, content, media, itunes and atom; its relatives (0.9x, and 1.0 with items beside the channel) differ too little to
/// need a reader of their own.</summary>
internal sealed class RssFormat : IFeedFormat
{
    public bool Recognises(XElement root) =>
        root.Name.LocalName is "rss" or "channel" || root.Name == FeedNames.Rdf + "RDF";

    public FeedDocument Read(XElement root, Uri? address)
    {
        var channel = root.Name.LocalName == "channel" ? root : root.Elements().FirstOrDefault(child => child.Name.LocalName == "channel") ?? root;
        var core = channel.Name.Namespace;
        var items = channel.Elements().Concat(channel == root ? [] : root.Elements()).Where(child => child.Name.LocalName == "item");
        var link = channel.Text(core + "link") ?? AlternateLink(channel);
        var home = Addresses.Resolve(link, channel.Base(address));
        return new FeedDocument(
            channel.Line(core + "title", FeedNames.Dc + "title") ?? "",
            home,
            channel.Text(core + "language", FeedNames.Dc + "language") ?? root.Attribute(XNamespace.Xml + "lang")?.Value,
            [.. items.Take(FeedDocument.MaxEntries).Select(item => ReadItem(item, address ?? Addresses.Absolute(home)))]);
    }

    private static FeedEntry ReadItem(XElement item, Uri? address)
    {
        var core = item.Name.Namespace;
        var baseAddress = item.Base(address);
        var summary = item.Text(core + "description", FeedNames.Dc + "description", FeedNames.Itunes + "summary") ?? "";
        var content = item.Text(FeedNames.Content + "encoded") ?? "";
        return new FeedEntry
        {
            Title = item.Line(core + "title", FeedNames.Dc + "title", FeedNames.Media + "title") ?? "",
            Link = Link(item, baseAddress),
            Guid = item.Text(core + "guid", FeedNames.Dc + "identifier") ?? item.Attribute(FeedNames.Rdf + "about")?.Value,
            Published = Published(item),
            Updated = item.Time(FeedNames.Atom + "updated", FeedNames.DcTerms + "modified"),
            Author = Author(item),
            Categories = item.Elements(core + "category").Concat(item.Elements(FeedNames.Dc + "subject")).Select(category => category.Value).Distinct(),
            Summary = HtmlText.Paragraphs(summary),
            Text = HtmlText.Paragraphs(content),
            Image = FeedImage.Find(item, content + summary, baseAddress),
        };
    }

    private static WrittenTime? Published(XElement item) => item.Time(
        item.Name.Namespace + "pubDate", FeedNames.Dc + "date", FeedNames.DcTerms + "issued", FeedNames.DcTerms + "created", FeedNames.Atom + "published");

    private static string? Link(XElement item, Uri? baseAddress)
    {
        var guid = item.Elements(item.Name.Namespace + "guid").FirstOrDefault();
        var isPermalink = guid is not null && !"false".Equals(guid.AttributeText("isPermaLink"), StringComparison.OrdinalIgnoreCase);
        return Addresses.Resolve(item.Text(item.Name.Namespace + "link"), baseAddress)
            ?? Addresses.Resolve(AlternateLink(item), baseAddress)
            ?? (isPermalink ? Addresses.Resolve(guid!.Value, null) : null)
            ?? Addresses.Resolve(item.Attribute(FeedNames.Rdf + "about")?.Value, null);
    }

    private static string? AlternateLink(XElement parent) => parent.Elements(FeedNames.Atom + "link")
        .FirstOrDefault(link => link.AttributeText("rel") is null or "alternate")?.AttributeText("href");

    /// <summary>RSS wants "address (name)" in <c>author</c>; a bare mail address is nobody's name.</summary>
    private static string? Author(XElement item)
    {
        var written = item.Line(FeedNames.Dc + "creator", item.Name.Namespace + "author", FeedNames.Itunes + "author")
            ?? item.Element(FeedNames.Atom + "author")?.Line(FeedNames.Atom + "name");
        if (written is null || !written.Contains('@'))
            return written;

        var open = written.IndexOf('(');
        return open >= 0 && written.EndsWith(')') ? written[(open + 1)..^1].Trim() : null;
    }
}

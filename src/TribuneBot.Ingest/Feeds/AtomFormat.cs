using System.Xml.Linq;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Atom 1.0 (RFC 4287); the names by which Atom 0.3 knew the same things are understood.</summary>
internal sealed class AtomFormat : IFeedFormat
{
    public bool Recognises(XElement root) => root.Name.LocalName == "feed";

    public FeedDocument Read(XElement root, Uri? address)
    {
        var atom = root.Name.Namespace;
        var home = Link(root, address);
        return new FeedDocument(
            Line(root.Element(atom + "title")),
            home,
            root.Attribute(XNamespace.Xml + "lang")?.Value,
            [.. root.Elements(atom + "entry").Take(FeedDocument.MaxEntries).Select(entry => ReadEntry(entry, root, address ?? Addresses.Absolute(home)))]);
    }

    private static FeedEntry ReadEntry(XElement entry, XElement feed, Uri? address)
    {
        var atom = entry.Name.Namespace;
        var summary = Markup(entry.Element(atom + "summary"));
        var content = Markup(entry.Element(atom + "content"));
        return new FeedEntry
        {
            Title = Line(entry.Element(atom + "title")),
            Link = Link(entry, address),
            Guid = entry.Text(atom + "id"),
            Published = entry.Time(atom + "published", atom + "issued", FeedNames.Dc + "date"),
            Updated = entry.Time(atom + "updated", atom + "modified"),
            Author = Author(entry) ?? Author(entry.Element(atom + "source")) ?? Author(feed),
            Categories = entry.Elements(atom + "category").Select(Category).Concat(entry.Elements(FeedNames.Dc + "subject").Select(subject => subject.Value)).Distinct(),
            Summary = HtmlText.Paragraphs(summary),
            Text = HtmlText.Paragraphs(content),
            Image = FeedImage.Find(entry, content + summary, entry.Base(address)),
        };
    }

    private static string? Author(XElement? parent) =>
        parent?.Elements(parent.Name.Namespace + "author").Select(author => author.Line(author.Name.Namespace + "name")).FirstOrDefault(name => name is not null)
        ?? parent?.Line(FeedNames.Dc + "creator");

    private static string? Category(XElement category) =>
        category.AttributeText("term") ?? category.AttributeText("label") ?? category.Value;

    private static string? Link(XElement parent, Uri? address)
    {
        var links = parent.Elements(parent.Name.Namespace + "link").Where(link => link.AttributeText("rel") is null or "alternate").ToList();
        var chosen = links.Find(link => link.AttributeText("type") is null or "text/html" or "application/xhtml+xml") ?? links.FirstOrDefault();
        return chosen is null ? null : Addresses.Resolve(chosen.AttributeText("href") ?? chosen.Value, chosen.Base(address));
    }

    /// <summary>A text construct as one line: <c>text</c> is taken as it stands, <c>html</c> and <c>xhtml</c> are markup.</summary>
    private static string Line(XElement? construct) => construct is null ? ""
        : IsPlain(construct) ? PlainText.OneLine(construct.Value)
        : HtmlText.Line(Markup(construct));

    /// <summary>A text construct as HTML. Content that is fetched from elsewhere, or is no text, counts as none.</summary>
    private static string Markup(XElement? construct)
    {
        if (construct is null || construct.AttributeText("src") is not null)
            return "";
        if (construct.AttributeText("type") is "xhtml" or "application/xhtml+xml" || construct.AttributeText("mode") == "xml")
            return string.Concat(construct.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

        return IsPlain(construct) ? System.Net.WebUtility.HtmlEncode(construct.Value) : construct.Value;
    }

    private static bool IsPlain(XElement construct) =>
        construct.AttributeText("type") is null or "text" or "text/plain" && construct.AttributeText("mode") is null;
}

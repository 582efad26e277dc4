using System.Xml.Linq;

namespace TribuneBot.Demo;

/// <summary>A language's stories as Atom (RFC 4287).</summary>
internal sealed class AtomFeed(StoryBook book, SiteMap site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="changed">When anything in it last changed.</param>
    public byte[] Write(Masthead masthead, IReadOnlyList<PublishedStory> stories, DateTimeOffset changed) =>
        Markup.Xml(new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", masthead.Language),
            new XElement(Atom + "id", $"tag:gilavar.example,2026:{masthead.Language}"),
            new XElement(Atom + "title", masthead.Name),
            new XElement(Atom + "subtitle", masthead.Motto),
            new XElement(Atom + "updated", Markup.Iso(changed)),
            new XElement(Atom + "author", new XElement(Atom + "name", masthead.Name)),
            Link("self", "application/atom+xml", site.Feed(masthead.Language)),
            Link("alternate", "text/html", site.FrontPage(masthead.Language)),
            stories.Select(Entry)));

    private XElement Entry(PublishedStory published)
    {
        var story = published.Story;
        return new XElement(Atom + "entry",
            new XElement(Atom + "id", SiteMap.Id(story)),
            new XElement(Atom + "title", published.Title),
            Link("alternate", "text/html", site.Page(story)),
            new XElement(Atom + "published", Markup.Iso(published.Published)),
            new XElement(Atom + "updated", Markup.Iso(published.Modified)),
            new XElement(Atom + "author", new XElement(Atom + "name", story.Signature)),
            book.SectionNames(story).Select(name => new XElement(Atom + "category", new XAttribute("term", name))),
            new XElement(Atom + "summary", story.Lead),
            new XElement(Atom + "content", new XAttribute("type", "html"), Markup.Fragment(story)),
            story.Image is { } image ? Enclosure(image) : null);
    }

    private XElement Enclosure(string image)
    {
        var link = Link("enclosure", PictureShelf.MediaType, site.Picture(image));
        link.Add(new XAttribute("length", PictureShelf.Find(image)!.Length));
        return link;
    }

    private static XElement Link(string relation, string type, Uri address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));
}

using System.Globalization;
using System.Xml.Linq;

namespace TribuneBot.Demo;

/// <summary>A language's stories as RSS 2.0 with the usual modules: Dublin Core, content, Media RSS.</summary>
internal sealed class RssFeed(StoryBook book, SiteMap site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    /// <param name="changed">When anything in it last changed.</param>
    public byte[] Write(Masthead masthead, IReadOnlyList<PublishedStory> stories, DateTimeOffset changed) =>
        Markup.Xml(new XElement("rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XAttribute(XNamespace.Xmlns + "content", Content),
            new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
            new XAttribute(XNamespace.Xmlns + "media", Media),
            new XElement("channel",
                new XElement("title", masthead.Name),
                new XElement("link", site.FrontPage(masthead.Language)),
                new XElement("description", masthead.Motto),
                new XElement("language", masthead.Language),
                new XElement("lastBuildDate", Rfc822(changed)),
                new XElement(Atom + "link",
                    new XAttribute("rel", "self"),
                    new XAttribute("type", "application/rss+xml"),
                    new XAttribute("href", site.Feed(masthead.Language))),
                stories.Select(Item))));

    private XElement Item(PublishedStory published)
    {
        var story = published.Story;
        return new XElement("item",
            new XElement("title", published.Title),
            new XElement("link", site.Page(story)),
            new XElement("guid", new XAttribute("isPermaLink", "false"), SiteMap.Id(story)),
            new XElement("pubDate", Rfc822(published.Published)),
            book.SectionNames(story).Select(name => new XElement("category", name)),
            new XElement(DublinCore + "creator", story.Signature),
            new XElement("description", story.Lead),
            new XElement(Content + "encoded", new XCData(Markup.Fragment(story))),
            story.Image is { } image ? Picture(story, image) : null);
    }

    private object[] Picture(Story story, string image)
    {
        var address = site.Picture(image);
        return
        [
            new XElement("enclosure",
                new XAttribute("url", address),
                new XAttribute("length", PictureShelf.Find(image)!.Length),
                new XAttribute("type", PictureShelf.MediaType)),
            new XElement(Media + "content",
                new XAttribute("url", address),
                new XAttribute("medium", "image"),
                new XAttribute("type", PictureShelf.MediaType),
                new XAttribute("width", PictureShelf.Width),
                new XAttribute("height", PictureShelf.Height),
                new XElement(Media + "description", new XAttribute("type", "plain"), book.AlternativeText(story))),
        ];
    }

    private static string Rfc822(DateTimeOffset time) =>
        Masthead.InBaku(time).ToString("ddd, dd MMM yyyy HH:mm:ss '+0400'", CultureInfo.InvariantCulture);
}

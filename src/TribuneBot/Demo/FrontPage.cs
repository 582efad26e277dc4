using System.Xml.Linq;

namespace TribuneBot.Demo;

/// <summary>The newest stories of one language, or of all beside each other.</summary>
internal sealed class FrontPage(StoryBook book, SiteMap site)
{
    /// <param name="editions">Each language's stories, newest first; the page speaks the first language.</param>
    public byte[] Write(IReadOnlyList<(Masthead Masthead, IReadOnlyList<PublishedStory> Stories)> editions)
    {
        var masthead = editions[0].Masthead;
        return PageFrame.Write(
            masthead,
            masthead.Name,
            site,
            editions.Select(edition => PageFrame.FeedLink(edition.Masthead, site)),
            new XElement("main",
                new XAttribute("class", editions.Count > 1 ? "columns" : "column"),
                editions.Select(edition => Column(edition.Masthead, edition.Stories))));
    }

    private XElement Column(Masthead masthead, IReadOnlyList<PublishedStory> stories) =>
        new("section",
            new XAttribute("lang", masthead.Language),
            new XElement("h2", new XElement("a", new XAttribute("href", site.FrontPage(masthead.Language)), masthead.Latest)),
            stories.Select((story, index) => Card(masthead, story, leading: index == 0)));

    private XElement Card(Masthead masthead, PublishedStory published, bool leading)
    {
        var story = published.Story;
        return new XElement("article",
            leading && story.Image is { } image ? Picture(story, image) : null,
            new XElement("p", new XAttribute("class", "section"), string.Join(" · ", book.SectionNames(story))),
            new XElement("h3", new XElement("a", new XAttribute("href", site.Page(story)), published.Title)),
            new XElement("p", story.Lead),
            new XElement("p", new XAttribute("class", "byline"), PageFrame.Time(masthead, published.Published)));
    }

    private XElement Picture(Story story, string image) =>
        new("img",
            new XAttribute("src", site.Picture(image)),
            new XAttribute("alt", book.AlternativeText(story)),
            new XAttribute("width", PictureShelf.Width),
            new XAttribute("height", PictureShelf.Height));
}

using System.Xml.Linq;

namespace TribuneBot.Demo;

/// <summary>One story's own page, marked up for readers, for machines and for those who share it.</summary>
internal sealed class StoryPage(StoryBook book, SiteMap site)
{
    /// <param name="others">What is offered below the story, newest first.</param>
    public byte[] Write(Masthead masthead, PublishedStory published, IEnumerable<PublishedStory> others) =>
        PageFrame.Write(
            masthead,
            $"{published.Title} — {masthead.Name}",
            site,
            Head(masthead, published),
            new XElement("main",
                new XAttribute("class", "story"),
                Body(masthead, published),
                new XElement("aside",
                    new XElement("h2", masthead.More),
                    new XElement("ul", others.Select(Other)))));

    private IEnumerable<XElement> Head(Masthead masthead, PublishedStory published)
    {
        var story = published.Story;
        yield return new XElement("meta", new XAttribute("name", "description"), new XAttribute("content", story.Lead));
        yield return new XElement("meta", new XAttribute("name", "author"), new XAttribute("content", story.Signature));
        yield return new XElement("link", new XAttribute("rel", "canonical"), new XAttribute("href", site.Page(story)));
        yield return PageFrame.FeedLink(masthead, site);
        foreach (var (property, content) in OpenGraph(masthead, published))
            yield return new XElement("meta", new XAttribute("property", property), new XAttribute("content", content));
        yield return new XElement("script",
            new XAttribute("type", "application/ld+json"),
            StructuredData.Of(published, masthead, book, site));
    }

    private IEnumerable<(string Property, string Content)> OpenGraph(Masthead masthead, PublishedStory published)
    {
        var story = published.Story;
        yield return ("og:type", "article");
        yield return ("og:site_name", masthead.Name);
        yield return ("og:title", published.Title);
        yield return ("og:description", story.Lead);
        yield return ("og:url", site.Page(story).ToString());
        yield return ("og:locale", masthead.Language);
        yield return ("article:published_time", Markup.Iso(published.Published));
        yield return ("article:modified_time", Markup.Iso(published.Modified));
        yield return ("article:section", book.SectionNames(story).First());
        if (story.Image is not { } image)
            yield break;
        yield return ("og:image", site.Picture(image).ToString());
        yield return ("og:image:alt", book.AlternativeText(story));
    }

    private XElement Body(Masthead masthead, PublishedStory published)
    {
        var story = published.Story;
        return new XElement("article",
            new XElement("p", new XAttribute("class", "section"), string.Join(" · ", book.SectionNames(story))),
            new XElement("h1", published.Title),
            new XElement("p", new XAttribute("class", "lead"), story.Lead),
            Byline(masthead, published),
            story.Image is { } image ? Figure(story, image) : null,
            story.Paragraphs.Select(text => new XElement("p", text)));
    }

    private static XElement Byline(Masthead masthead, PublishedStory published) =>
        new("p",
            new XAttribute("class", "byline"),
            new XElement("span", new XAttribute("class", "author"), published.Story.Signature),
            " · ",
            PageFrame.Time(masthead, published.Published),
            published.IsCorrected ? new object[] { $" · {masthead.Corrected} ", PageFrame.Time(masthead, published.Modified) } : null);

    private XElement Figure(Story story, string image) =>
        new("figure",
            new XElement("img",
                new XAttribute("src", site.Picture(image)),
                new XAttribute("alt", book.AlternativeText(story)),
                new XAttribute("width", PictureShelf.Width),
                new XAttribute("height", PictureShelf.Height)));

    private XElement Other(PublishedStory published) =>
        new("li", new XElement("a", new XAttribute("href", site.Page(published.Story)), published.Title));
}

using TribuneBot.Ingest.Pages;
using TribuneBot.Tests.Ingest.Pages.Making;

namespace TribuneBot.Tests.Ingest.Pages;

/// <summary>Every made page is read as it was made: forty-two layouts, eighteen languages.</summary>
public sealed class PageCollectionTests
{
    private static readonly IReadOnlyList<(MadePage Made, PageDocument? Read)> Pages =
        [.. PageCollection.Pages.Select(page => (page, HtmlPageReader.Read(page.Html, new Uri(page.Url), Newsrooms.Courier)))];

    [Fact]
    public void There_are_pages_of_many_layouts_and_languages() =>
        Assert.True(Pages.Count >= 250 && PageCollection.Pages.Select(page => page.Name.Split('-')[1]).Distinct().Count() >= 18);

    [Fact]
    public void The_text_is_the_story_and_nothing_else() =>
        Assert.All(Pages, page => Assert.Equal((page.Made.Name, page.Made.Text), (page.Made.Name, page.Read?.Text)));

    [Fact]
    public void The_title_is_the_storys() => Assert.All(Pages, page => Assert.Equal((page.Made.Name, page.Made.Title), (page.Made.Name, page.Read?.Title)));

    [Fact]
    public void The_author_is_a_name() => Assert.All(Pages, page => Assert.Equal((page.Made.Name, page.Made.Author), (page.Made.Name, page.Read?.Author)));

    [Fact]
    public void The_day_is_that_of_publication() =>
        Assert.All(Pages, page => Assert.Equal((page.Made.Name, page.Made.Published), (page.Made.Name, page.Read?.Published?.ToString()[..10])));

    [Fact]
    public void The_language_is_that_of_the_text() =>
        Assert.All(Pages, page => Assert.Equal((page.Made.Name, page.Made.Name.Split('-')[1]), (page.Made.Name, page.Read?.Language)));
}

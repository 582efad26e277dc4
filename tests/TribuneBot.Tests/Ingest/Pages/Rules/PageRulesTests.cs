using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Pages;
using TribuneBot.Ingest.Pages.Rules;

namespace TribuneBot.Tests.Ingest.Pages.Rules;

public sealed class PageRulesTests
{
    private static readonly Uri Address = new("https://www.courier.example/en/lighthouse");

    [Fact]
    public void Rules_win_over_all_that_a_page_says_of_itself()
    {
        var page = Read(new PageRules
        {
            Title = "header.site a",
            Author = ".byline",
            Published = "meta[property='article:section']@data-day",
            Section = "nav a",
            Image = "link[rel=canonical]@href",
            Body = "blockquote, ul",
            Lead = "h2",
        });

        Assert.Equal(("Caspian Courier", "By Aysel Rahimova, writing from the shore for the Courier"), (page.Title, page.Author));
        Assert.Equal(("News", "What the keeper says", "https://www.courier.example/en/lighthouse"), (page.Section, page.Lead, page.Image));
        Assert.Equal("2023-05-12T20:15:00+04:00", page.Published.ToString());
        Assert.Equal(
            [
                "I had forgotten how far the light goes, said the keeper, whose father kept the lamp before him for thirty years.",
                "Opening hours are from ten until four in the afternoon.", "Children under six stay below with a guide.",
            ],
            page.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void What_rules_remove_is_gone_before_anything_is_read() =>
        Assert.DoesNotContain("keeper", Read(new PageRules { Remove = "h2, blockquote" }).Text);

    [Fact]
    public void A_rule_that_finds_nothing_changes_nothing() => Assert.Equal(
        Read(null).Text, Read(new PageRules { Title = ".none", Body = ".none", Author = ".none", Published = ".none", Remove = ".none" }).Text);

    [Theory]
    [InlineData("")]
    [InlineData("p[")]
    [InlineData("@href")]
    [InlineData("p@")]
    [InlineData("..x")]
    public void What_is_no_selector_is_refused(string written) => Assert.Null(PageSelector.Parse(written));

    private static PageDocument Read(PageRules? rules) => HtmlPageReader.Read(Fixture.Text("page-en.html"), Address, Newsrooms.Courier, rules)!;
}

using TribuneBot.Ingest.Markup;

namespace TribuneBot.Tests.Ingest.Markup;

public sealed class NestingLimitTests
{
    [Theory]
    [InlineData("<div><p>One<p>Two<br></div> a < b & </")]
    [InlineData("no markup")]
    [InlineData("")]
    public void An_ordinary_page_is_left_alone(string html) => Assert.Equal(html, NestingLimit.Apply(html));

    [Fact]
    public void A_long_page_of_unclosed_paragraphs_is_left_alone()
    {
        var html = string.Concat(Enumerable.Repeat("<p>One<li>Two", 10_000));

        Assert.Equal(html, NestingLimit.Apply(html));
    }

    [Fact]
    public void A_script_that_writes_markup_is_not_counted()
    {
        var html = "<script>" + string.Concat(Enumerable.Repeat("'<div>'", 1_000)) + "</script><div>text</div>";

        Assert.Equal(html, NestingLimit.Apply(html));
    }

    [Fact]
    public void Tags_beyond_the_limit_go_and_text_stays()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text" + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "<b>after</b>";

        var limited = NestingLimit.Apply(html);

        Assert.Equal(string.Concat(Enumerable.Repeat("<div>", 300)) + "text" + string.Concat(Enumerable.Repeat("</div>", 300)) + "<b>after</b>", limited);
    }

    [Fact]
    public void A_tag_that_never_ends_takes_the_rest_with_it() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("<b>", 300)), NestingLimit.Apply(string.Concat(Enumerable.Repeat("<b>", 300)) + "<b no end"));
}

using CsCheck;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class TgHtmlTests
{
    [Fact]
    public void Text_is_escaped() =>
        Assert.Equal("a &lt;b&gt; &amp; \"c\"", TgHtml.Of("a <b> & \"c\"").Html);

    [Fact]
    public void Marks_nest_and_their_content_is_escaped()
    {
        var text = TgHtml.Of(html => html
            .Bold(bold => bold.Text("1 < 2 ").Italic("really"))
            .Line()
            .Quote("q & a")
            .ExpandableQuote("more")
            .Code("x<y>")
            .Spoiler("end"));

        Assert.Equal(
            "<b>1 &lt; 2 <i>really</i></b>\n<blockquote>q &amp; a</blockquote><blockquote expandable>more</blockquote>"
            + "<code>x&lt;y&gt;</code><tg-spoiler>end</tg-spoiler>",
            text.Html);
        Assert.Equal("1 < 2 really\nq & amorex<y>end", text.Plain);
    }

    [Fact]
    public void A_mark_around_nothing_is_left_out() => Assert.Equal("", TgHtml.Of(html => html.Bold("").Italic(_ => { })).Html);

    [Fact]
    public void What_Telegram_forbids_to_nest_keeps_its_text_only()
    {
        var text = TgHtml.Of(html => html
            .Quote(outer => outer.ExpandableQuote("inner"))
            .Code(code => code.Bold("plain")));

        Assert.Equal("<blockquote>inner</blockquote><code>plain</code>", text.Html);
    }

    [Theory]
    [InlineData("https://tribune.example/a?x=1&y=\"2\"", "<a href=\"https://tribune.example/a?x=1&amp;y=&quot;2&quot;\">t</a>")]
    [InlineData("tg://user?id=1", "<a href=\"tg://user?id=1\">t</a>")]
    [InlineData("javascript:alert(1)", "t")]
    [InlineData("not an address", "t")]
    [InlineData("", "t")]
    public void A_link_needs_an_address_that_Telegram_takes(string url, string html) =>
        Assert.Equal(html, TgHtml.Of(builder => builder.Link("t", url)).Html);

    [Fact]
    public void Length_is_counted_in_code_points_without_tags() =>
        Assert.Equal(4, TgHtml.Of(html => html.Bold("😀<").Text("ə\n")).Length);

    [Fact]
    public void Control_characters_and_broken_surrogates_do_not_pass() =>
        Assert.Equal("a b\nc\uFFFDd\n", TgHtml.Of("a\0b\r\nc\uD800d\r").Html);

    [Fact]
    public void A_blank_line_stands_between_blocks_only()
    {
        var text = TgHtml.Of(html => html.Blank().Text("one").Blank().Blank().Bold("two"));

        Assert.Equal("one\n\n<b>two</b>", text.Html);
    }

    [Fact]
    public void Four_thousand_emoji_fit_a_message()
    {
        Assert.True(TgHtml.Of(string.Concat(Enumerable.Repeat("😀", 4096))).FitsMessage);
        Assert.False(TgHtml.Of(string.Concat(Enumerable.Repeat("😀", 4097))).FitsMessage);
    }

    [Fact]
    public void Any_text_comes_out_well_formed_and_unchanged() =>
        Gen.String.Sample(text =>
        {
            var built = TgHtml.Of(html => html.Bold(bold => bold.Text(text).Italic(text)));
            var tree = WellFormed.Parse(built.Html);
            Assert.Equal(built.Plain, tree);
        });
}

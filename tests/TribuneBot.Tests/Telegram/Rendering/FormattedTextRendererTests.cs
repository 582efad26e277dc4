using CsCheck;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class FormattedTextRendererTests
{
    private static string Html(string text, params TextMark[] marks) => FormattedTextRenderer.Render(new FormattedText(text, marks)).Html;

    [Fact]
    public void Marks_that_overlap_are_cut_where_they_cross() =>
        Assert.Equal(
            "<b>one <i>two</i></b><i> three</i>",
            Html("one two three", new TextMark(TextMarkKind.Bold, 0, 7), new TextMark(TextMarkKind.Italic, 4, 9)));

    [Fact]
    public void A_quote_holds_the_marks_inside_it() =>
        Assert.Equal(
            "<blockquote><b>a</b>b</blockquote>",
            Html("ab", new TextMark(TextMarkKind.Bold, 0, 1), new TextMark(TextMarkKind.Quote, 0, 2)));

    [Fact]
    public void Neighbouring_quotes_stay_two() =>
        Assert.Equal(
            "<blockquote>a</blockquote><blockquote>b</blockquote>",
            Html("ab", new TextMark(TextMarkKind.Quote, 0, 1), new TextMark(TextMarkKind.Quote, 1, 1)));

    [Fact]
    public void The_same_mark_twice_is_written_once() =>
        Assert.Equal("<b>ab</b>", Html("ab", new TextMark(TextMarkKind.Bold, 0, 2), new TextMark(TextMarkKind.Bold, 0, 2)));

    [Fact]
    public void A_link_keeps_its_address_and_gives_up_code() =>
        Assert.Equal(
            "<a href=\"https://tribune.example/\">a</a><code>b</code>",
            Html("ab", new TextMark(TextMarkKind.Link, 0, 1, "https://tribune.example/"), new TextMark(TextMarkKind.Code, 0, 2)));

    [Fact]
    public void Code_takes_no_other_mark() =>
        Assert.Equal("<code>a</code><b>b</b>", Html("ab", new TextMark(TextMarkKind.Bold, 0, 2), new TextMark(TextMarkKind.Code, 0, 1)));

    [Fact]
    public void A_mark_outside_the_text_is_clipped_and_never_cuts_an_emoji() =>
        Assert.Equal("<b>😀</b>x", Html("😀x", new TextMark(TextMarkKind.Bold, -3, 5), new TextMark(TextMarkKind.Italic, 40, 2), new TextMark(TextMarkKind.Italic, 1, 1)).Replace("<i>", "", StringComparison.Ordinal).Replace("</i>", "", StringComparison.Ordinal));

    [Fact]
    public void Any_marks_at_all_give_well_formed_text()
    {
        var mark = Gen.Select(Gen.Enum<TextMarkKind>(), Gen.Int[-2, 20], Gen.Int[-1, 20])
            .Select((kind, offset, length) => new TextMark(kind, offset, length, kind == TextMarkKind.Link ? "https://t.example/?a&b" : null));

        Gen.Select(Gen.String["ab<&😀\n "], mark.Array[0, 8]).Sample((text, marks) =>
        {
            var rendered = FormattedTextRenderer.Render(new FormattedText(text, marks));
            Assert.Equal(rendered.Plain, WellFormed.Parse(rendered.Html));
            Assert.Equal(TgHtml.Of(text).Plain, rendered.Plain);
        });
    }
}

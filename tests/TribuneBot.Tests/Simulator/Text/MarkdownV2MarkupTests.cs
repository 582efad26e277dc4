using CsCheck;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Tests.Simulator.Text;

public sealed class MarkdownV2MarkupTests
{
    [Theory]
    [InlineData("a.b", "Character '.' is reserved and must be escaped with the preceding '\\'")]
    [InlineData("a | b", "Character '|' is reserved and must be escaped with the preceding '\\'")]
    [InlineData("a > b", "Character '>' is reserved and must be escaped with the preceding '\\'")]
    [InlineData("*x", "Can't find end of Bold entity at byte offset 0")]
    [InlineData("ə__x", "Can't find end of Underline entity at byte offset 2")]
    [InlineData("*_x*_", "Can't find end of Italic entity at byte offset 4")]
    [InlineData("[x](http://e.org", "Can't find end of a URL at byte offset 4")]
    [InlineData("![x]", "The entity must contain a tg://emoji or tg://time URL")]
    [InlineData("![x](t://emoji?id=1)", "Invalid tg://emoji or tg://time URL specified")]
    [InlineData("![x](tg:emojis?id=1)", "Invalid tg://emoji or tg://time URL specified")]
    [InlineData("![x](tg://emoji?a=1#&id=2)", "Invalid tg://emoji or tg://time URL specified")]
    [InlineData("![x](tg://emoji?a=1&id=025)", "Invalid tg://emoji or tg://time URL specified")]
    [InlineData("![x](tg://time?unix=5&format=q)", "Invalid date format used")]
    [InlineData("![x](tg://time?unix=05)", "Invalid tg://emoji or tg://time URL specified")]
    [InlineData("![x](tg://emoji?id=1", "Can't find end of a URL at byte offset 5")]
    [InlineData("```\nx\n```>y", "Character '>' is reserved and must be escaped with the preceding '\\'")]
    [InlineData(">*x\ny*", "Can't find end of Bold entity at byte offset 1")]
    [InlineData("```cs\nx", "Can't find end of PreCode entity at byte offset 0")]
    public void Wrong_markup_is_refused_in_Telegrams_words(string markdown, string refusal) =>
        Assert.Equal(refusal, Assert.Throws<MarkupException>(() => MarkdownV2Markup.Parse(markdown)).Message);

    [Theory]
    [InlineData("*x*", "x", "Bold")]
    [InlineData("_x_", "x", "Italic")]
    [InlineData("__x__", "x", "Underline")]
    [InlineData("~x~", "x", "Strikethrough")]
    [InlineData("||x||", "x", "Spoiler")]
    [InlineData("`*x`", "*x", "Code")]
    [InlineData("```cs\nx```", "x", "Pre")]
    [InlineData("[x](https://example.com)", "x", "TextLink")]
    [InlineData("![👍](tg://emoji?id=5368324170671202286)", "👍", "CustomEmoji")]
    [InlineData("![soon](tg://time?unix=1900000000&format=DTw)", "soon", "DateTime")]
    [InlineData("**>x||", "x", "ExpandableBlockquote")]
    [InlineData("*a _b_*", "a b", "Bold Italic")]
    [InlineData(">x\n>y", "x\ny", "Blockquote")]
    [InlineData(">x\n>y||", "x\ny", "ExpandableBlockquote")]
    [InlineData(">x\ny", "x\ny", "Blockquote")]
    [InlineData("a\\.b", "a.b", "")]
    public void Markup_becomes_text_and_entities(string markdown, string text, string type)
    {
        var parsed = MarkdownV2Markup.Parse(markdown);
        Assert.Equal(text, parsed.Text);
        Assert.Equal(type, string.Join(' ', parsed.Entities.Select(static e => e.Type)));
    }

    [Fact]
    public void No_input_breaks_it_and_what_it_accepts_becomes_a_proper_tree()
    {
        var texts = WellFormed.TextOf("*", "_", "__", "~", "||", "|", "`", "```", "[", "]", "](https://example.com)", "(", ")", ">", "\n", "\r", "\\", "![", "x", "ə", "😀", " ", "cs\n", "\\.", "**>");
        texts.Sample(static text => WellFormed.Check(MarkdownV2Markup.Parse, text));
    }

    [Fact]
    public void No_string_at_all_breaks_it() => Gen.String.Sample(static text => WellFormed.Check(MarkdownV2Markup.Parse, text));

    [Fact]
    public void The_older_Markdown_survives_any_input_too() => Gen.String.Sample(static text => WellFormed.Check(LegacyMarkdownMarkup.Parse, text));
}

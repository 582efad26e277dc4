using CsCheck;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Tests.Simulator.Text;

public sealed class HtmlMarkupTests
{
    [Theory]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<font>x</font>", "Unsupported start tag \"font\" at byte offset 0")]
    [InlineData("ə<h1>x</h1>", "Unsupported start tag \"h1\" at byte offset 2")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b", "Unclosed start tag at byte offset 0")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<a =\"x\">y</a>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [InlineData("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<tg-emoji emoji-id=\"x\">z</tg-emoji>", "Invalid custom emoji identifier specified")]
    [InlineData("<tg-time unix=\"1647531900\" format=\"xyz\">x</tg-time>", "Invalid date format used")]
    [InlineData("a\0b", "Text must not contain null bytes")]
    [InlineData("<a href", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("<a href=\"x", "Unclosed start tag at byte offset 0")]
    [InlineData("x<tg-emoji emoji-id=\"007\">z</tg-emoji>", "Invalid custom emoji identifier specified")]
    [InlineData("</b>", "Unexpected end tag at byte offset 0")]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("&#xD83D;", "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units")]
    public void Wrong_markup_is_refused_in_Telegrams_words(string html, string refusal) =>
        Assert.Equal(refusal, Assert.Throws<MarkupException>(() => HtmlMarkup.Parse(html)).Message);

    [Theory]
    [InlineData("<b>x</b>", "x", "Bold")]
    [InlineData("<STRONG>x</strong >", "x", "Bold")]
    [InlineData("<em>x</>", "x", "Italic")]
    [InlineData("<ins>x</ins>", "x", "Underline")]
    [InlineData("<strike>x</strike>", "x", "Strikethrough")]
    [InlineData("<span class=\"tg-spoiler\">x</span>", "x", "Spoiler")]
    [InlineData("<blockquote>x</blockquote>", "x", "Blockquote")]
    [InlineData("<blockquote expandable>x</blockquote>", "x", "ExpandableBlockquote")]
    [InlineData("<pre><code class=\"language-cs\">x</code></pre>", "x", "Pre")]
    [InlineData("<a href='http://example.com'>x</a>", "x", "TextLink")]
    [InlineData("<tg-time unix=\"1647531900\" format=\"wDT\">x</tg-time>", "x", "DateTime")]
    [InlineData("<a href=\"tg://user?id=7\">x</a>", "x", "TextMention")]
    [InlineData("&lt;b&gt;&amp;&quot;&#33;&#x21;&copy;&amp", "<b>&\"!!&copy;&", "")]
    [InlineData("<b></b>x", "x", "")]
    [InlineData("<a>example.com</a>", "example.com", "TextLink")]
    [InlineData("<a>not an address</a>", "not an address", "")]
    [InlineData("<a href=\"tg://user?id=0\">x</a>", "x", "TextLink")]
    [InlineData("<tg-time unix=\"1647531900 or so\">x</tg-time>", "x", "DateTime")]
    [InlineData("<tg-time unix=\"0\">x</tg-time>", "x", "")]
    [InlineData("<code class=\"language-a\"><pre><code class=\"language-b\">x</code></pre></code>", "x", "Pre Code")]
    [InlineData("&#65&#x41&#x41;&lt&LT;&#0;", "AAA<&LT;&#0;", "")]
    public void Markup_becomes_text_and_entities(string html, string text, string type)
    {
        var parsed = HtmlMarkup.Parse(html);
        Assert.Equal(text, parsed.Text);
        Assert.Equal(type, string.Join(' ', parsed.Entities.Select(static e => e.Type)));
    }

    [Fact]
    public void Offsets_count_UTF16_units()
    {
        var parsed = HtmlMarkup.Parse("😀<b>ə😀</b>");
        Assert.Equal(new TextEntity(EntityType.Bold, 2, 3), Assert.Single(parsed.Entities));
    }

    [Fact]
    public void A_code_block_keeps_its_language_whichever_tag_is_outside()
    {
        var expected = new TextEntity(EntityType.Pre, 0, 1, "cs");
        Assert.Equal(expected, Assert.Single(HtmlMarkup.Parse("<pre><code class=\"language-cs\">x</code></pre>").Entities));
        Assert.Equal(expected, Assert.Single(HtmlMarkup.Parse("<code class=\"language-cs\"><pre>x</pre></code>").Entities));
    }

    [Fact]
    public void No_input_breaks_it_and_what_it_accepts_becomes_a_proper_tree()
    {
        var texts = WellFormed.TextOf(
            "<b>", "</b>", "<i>", "</i>", "<u>", "</u>", "<code>", "</code>", "<pre>", "</pre>", "<blockquote expandable>", "<blockquote>", "</blockquote>", "</>",
            "<a href=\"https://example.com/?a=1&amp;b\">", "</a>", "<tg-spoiler>", "</tg-spoiler>", "&lt;", "&#128512;", "&#xd800;", "<", ">", "\"", "=", " ", "\n", "\r", "ə", "😀", "x", "#tag", "@name_here", "example.com", "\u200e", "\0");
        texts.Sample(static text => WellFormed.Check(HtmlMarkup.Parse, text));
    }

    [Fact]
    public void No_string_at_all_breaks_it() => Gen.String.Sample(static text => WellFormed.Check(HtmlMarkup.Parse, text));
}

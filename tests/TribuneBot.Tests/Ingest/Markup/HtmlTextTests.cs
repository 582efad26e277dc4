using TribuneBot.Ingest.Markup;

namespace TribuneBot.Tests.Ingest.Markup;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("A &amp; B", "A & B")]
    [InlineData("A & B", "A & B")]
    [InlineData("<b>A</b> <i>B</i>", "A B")]
    [InlineData("a < b", "a < b")]
    [InlineData("Prices <10 manats", "Prices <10 manats")]
    [InlineData("x<y", "x<y")]
    [InlineData("Title<br>goes on", "Title goes on")]
    [InlineData("&quot;Yes&quot;&nbsp;&mdash; no", "\"Yes\" — no")]
    public void A_line_is_text_whether_or_not_it_was_markup(string written, string expected) => Assert.Equal(expected, HtmlText.Line(written));

    [Theory]
    [InlineData("One.\nTwo.", "One.\nTwo.")]
    [InlineData("<p>One.</p><p>Two <b>more</b>.</p>", "One.\nTwo more.")]
    [InlineData("One.<br><br/>Two.", "One.\nTwo.")]
    [InlineData("<ul><li>One<li>Two</ul>", "One\nTwo")]
    [InlineData("<div>One<div>Two</div>Three</div>", "One\nTwo\nThree")]
    [InlineData("<p>One</p><script>x</script><style>y</style><aside>z</aside><p hidden>h</p>", "One")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("line one\nline one goes on <b>here</b>", "line one line one goes on here")]
    public void A_body_is_one_paragraph_a_line(string html, string expected) => Assert.Equal(expected, HtmlText.Paragraphs(html));
}

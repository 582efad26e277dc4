using CsCheck;
using TribuneBot.Simulator;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Methods;
using TribuneBot.Simulator.Rich;
using TribuneBot.Simulator.World;

namespace TribuneBot.Tests.Simulator.Rich;

public sealed class RichMarkupTests
{
    private static readonly MethodCall Call = Nowhere();

    private static MethodCall Nowhere()
    {
        var world = new TelegramWorld(SimulatorOptions.Demo());
        return new MethodCall(world, world.FindBot(DemoWorld.BotId)!, new CallParameters([], []));
    }

    private static string FromHtml(string html) => RichHtml.Parse(html, new RichMedia(Call)).ToJsonString();

    private static string FromMarkdown(string markdown) => FromHtml(RichMarkdown.ToHtml(markdown));

    [Theory]
    [InlineData("<p>Bridge <b>opens</b></p>", """[{"type":"paragraph","text":["Bridge ",{"type":"bold","text":"opens"}]}]""")]
    [InlineData("one\n two", """[{"type":"paragraph","text":"one two"}]""")]
    [InlineData("<h2>News</h2><hr/>", """[{"type":"heading","text":"News","size":2},{"type":"divider"}]""")]
    [InlineData("<pre><code class=\"language-cs\">a &lt; b\n  c</code></pre>", """[{"type":"pre","text":"a \u003C b\n  c","language":"cs"}]""")]
    [InlineData("<blockquote>A<br>B<cite>Ada</cite></blockquote>", """[{"type":"blockquote","blocks":[{"type":"paragraph","text":"A\nB"}],"credit":"Ada"}]""")]
    [InlineData("<aside>Short<cite>Ada</cite></aside>", """[{"type":"pullquote","text":"Short","credit":"Ada"}]""")]
    [InlineData("<details open><summary>More</summary><p>x</p></details>", """[{"type":"details","summary":"More","blocks":[{"type":"paragraph","text":"x"}],"is_open":true}]""")]
    [InlineData("<ol start=\"3\" type=\"i\"><li>a</li></ol>", """[{"type":"list","items":[{"label":"iii.","blocks":[{"type":"paragraph","text":"a"}],"value":3,"type":"i"}]}]""")]
    [InlineData("<ul><li><input type=\"checkbox\" checked>a</li></ul>", """[{"type":"list","items":[{"label":"\u2022","blocks":[{"type":"paragraph","text":"a"}],"has_checkbox":true,"is_checked":true}]}]""")]
    [InlineData("<table bordered><caption>C</caption><tr><th>H</th></tr><tr><td colspan=\"2\" align=\"right\">1</td></tr></table>", """[{"type":"table","cells":[[{"text":"H","is_header":true,"align":"center","valign":"middle"}],[{"text":"1","colspan":2,"align":"right","valign":"middle"}]],"is_bordered":true,"caption":"C"}]""")]
    [InlineData("<a href=\"mailto:a@b.cd\">m</a>", """[{"type":"paragraph","text":{"type":"email_address","text":"m","email_address":"a@b.cd"}}]""")]
    [InlineData("<a href=\"#n\">1</a> <tg-reference name=\"n\">Note</tg-reference>", """[{"type":"paragraph","text":[{"type":"reference_link","text":"1","reference_name":"n"}," ",{"type":"reference","text":"Note","name":"n"}]}]""")]
    [InlineData("<a name=\"top\"></a>", """[{"type":"anchor","name":"top"}]""")]
    [InlineData("<tg-math>x^2</tg-math>", """[{"type":"paragraph","text":{"type":"mathematical_expression","expression":"x^2"}}]""")]
    [InlineData("<tg-time unix=\"5\" format=\"r\">then</tg-time>", """[{"type":"paragraph","text":{"type":"date_time","text":"then","unix_time":5,"date_time_format":"r"}}]""")]
    [InlineData("<tg-map lat=\"40.4\" long=\"49.8\" zoom=\"14\"/>", """[{"type":"map","location":{"latitude":40.4,"longitude":49.8},"zoom":14,"width":800,"height":400}]""")]
    public void Html_becomes_blocks(string html, string blocks) => Assert.Equal(blocks, FromHtml(html));

    [Theory]
    [InlineData("<p>x", "can't parse rich message HTML: Can't find end tag corresponding to start tag \"p\"")]
    [InlineData("<b>x</i>", "can't parse rich message HTML: Unmatched end tag, expected \"</b>\", found \"</i>\"")]
    [InlineData("<marquee>x</marquee>", "can't parse rich message HTML: Unsupported start tag \"marquee\"")]
    [InlineData("<a href=\"nowhere\">x</a>", "RICH_MESSAGE_URL_INVALID")]
    [InlineData("<tg-emoji emoji-id=\"5\">smile</tg-emoji>", "RICH_MESSAGE_EMOJI_INVALID")]
    [InlineData("<img src=\"tg://photo?id=nobody\"/>", "RICH_MESSAGE_PHOTO_INVALID")]
    public void Html_that_makes_no_sense_is_refused(string html, string refusal) =>
        Assert.Equal("Bad Request: " + refusal, Assert.Throws<ApiException>(() => FromHtml(html)).Message);

    [Theory]
    [InlineData("**a _b_** ~~c~~ ==d== ||e|| `f<` $g$", "<p><b>a <i>b</i></b> <s>c</s> <mark>d</mark> <tg-spoiler>e</tg-spoiler> <code>f&lt;</code> <tg-math>g</tg-math></p>")]
    [InlineData("**bold _italic_ bold**", "<p><b>bold <i>italic</i> bold</b></p>")]
    [InlineData("snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>")]
    [InlineData("# One\ntext\nmore", "<h1>One</h1><p>text\nmore</p>")]
    [InlineData("- a\n- [x] b\n  - c", "<ul><li><p>a</p></li><li><input type=\"checkbox\" checked><p>b</p><ul><li><p>c</p></li></ul></li></ul>")]
    [InlineData("2. a\n3. b", "<ol start=\"2\"><li><p>a</p></li><li><p>b</p></li></ol>")]
    [InlineData(">a\n>\n>b", "<blockquote><p>a</p><p>b</p></blockquote>")]
    [InlineData("```cs\na < b\n```", "<pre><code class=\"language-cs\">a &lt; b</code></pre>")]
    [InlineData("$$E = mc^2$$", "<tg-math-block>E = mc^2</tg-math-block>")]
    [InlineData("| H | I |\n|:--|--:|\n| a | ||b|| |", "<table bordered><tr><th align=\"left\">H</th><th align=\"right\">I</th></tr><tr><td align=\"left\">a</td><td align=\"right\"><tg-spoiler>b</tg-spoiler></td></tr></table>")]
    [InlineData("[a](https://b.cd \"t\") [^n]\n\n[^n]: Note", "<p><a href=\"https://b.cd\">a</a> <a href=\"#n\">n</a></p><p><tg-reference name=\"n\">Note</tg-reference></p>")]
    [InlineData("![](https://a.bc/d.jpg \"Caption\")", "<figure><img src=\"https://a.bc/d.jpg\"/><figcaption>Caption</figcaption></figure>")]
    [InlineData("<details><summary>**S**</summary>\n\n- a\n\n</details>", "<details><summary><b>S</b></summary><ul><li><p>a</p></li></ul></details>")]
    [InlineData(@"\# no heading \*", "<p># no heading *</p>")]
    public void Markdown_becomes_HTML(string markdown, string html) => Assert.StartsWith(html, RichMarkdown.ToHtml(markdown), StringComparison.Ordinal);

    [Fact]
    public void No_markup_crashes_it()
    {
        OneOf("<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "<li>", "<ul>", "</ul>", "<p>", "</p>", "<img src=", "\"", ">", "&#5;", "&amp", "a", " ", "\n", "<a href='#x'>", "</a>", "<hr/>", "<", "😀", "\ud83d")
            .Array[0, 20].Sample(static parts => Survives(() => FromHtml(string.Concat(parts))));
        OneOf("*", "**", "_", "__", "~~", "==", "||", "|", "`", "```", "\n", "- ", "1. ", "> ", "#", "$", "$$", "[", "](", ")", "![", "a", " ", "\\", "<b>", "</b>", "|--|", "[^a]", ": ", "  ")
            .Array[0, 25].Sample(static parts => Survives(() => FromMarkdown(string.Concat(parts))));
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<blockquote>")]
    public void Endless_nesting_ends_with_a_refusal(string tag) =>
        Assert.Equal("Bad Request: RICH_MESSAGE_DEPTH_INVALID", Assert.Throws<ApiException>(() => FromHtml(string.Concat(Enumerable.Repeat(tag, 100_000)))).Message);

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("*a")]
    public void Endless_Markdown_ends(string piece) => Survives(() => FromMarkdown(string.Concat(Enumerable.Repeat(piece, 20_000))));

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static void Survives(Action action)
    {
        try
        {
            action();
        }
        catch (ApiException refusal)
        {
            Assert.Equal(400, refusal.Code);
        }
    }
}

using TribuneBot.Simulator.Text;

namespace TribuneBot.Tests.Simulator.Text;

public sealed class TextRulesTests
{
    private static FormattedText Keep(string html) => TextRules.Keep(HtmlMarkup.Parse(html));

    private static string Types(FormattedText text) => string.Join(' ', text.Entities.Select(e => $"{e.Type}[{text.Text.Substring(e.Offset, e.Length)}]"));

    [Theory]
    [InlineData("  a \n", "a")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u202eb", "ab")]
    [InlineData(" \n ", "")]
    public void Text_is_cleaned_and_trimmed(string given, string kept) => Assert.Equal(kept, Keep(given).Text);

    [Theory]
    [InlineData("see https://example.com/a?b=1.", "Url[https://example.com/a?b=1]")]
    [InlineData("see example.com, package.json", "Url[example.com]")]
    [InlineData("mail to a.b@example.com now", "Email[a.b@example.com]")]
    [InlineData("#news and #xəbər but not #1", "Hashtag[#news] Hashtag[#xəbər]")]
    [InlineData("ask @tribune_demo_bot or @ab", "Mention[@tribune_demo_bot]")]
    [InlineData("/start a/b /help@some_bot", "BotCommand[/start] BotCommand[/help@some_bot]")]
    [InlineData("$USD and $usd", "Cashtag[$USD]")]
    [InlineData("(https://example.com/x_(y))", "Url[https://example.com/x_(y)]")]
    public void Telegram_finds_by_itself(string given, string found) => Assert.Equal(found, Types(Keep(given)));

    [Theory]
    [InlineData("<code>#no</code> #yes", "Code[#no] Hashtag[#yes]")]
    [InlineData("<a href=\"https://e.org\">#no</a>", "TextLink[#no]")]
    [InlineData("<b>a #yes</b>", "Bold[a ] Bold[#yes] Hashtag[#yes]")]
    public void What_it_finds_gives_way_to_what_the_bot_marked(string given, string found) =>
        Assert.Equal(found.Split(' ').Order(), Types(Keep(given)).Split(' ').Order());

    [Theory]
    [InlineData("<b>a<code>b</code>c</b>", "Bold[a] Code[b] Bold[c]")]
    [InlineData("<b>a<b>b</b></b>", "Bold[ab]")]
    [InlineData("<b>a</b><b>b</b>", "Bold[ab]")]
    [InlineData("<b> </b>x", "Bold[ ]")]
    [InlineData(" <b>  a</b>", "Bold[  a]")]
    [InlineData("<b>a<tg-time unix=\"5\">b</tg-time>c</b>", "Bold[a] DateTime[b] Bold[c]")]
    public void Entities_become_a_proper_tree(string given, string kept) => Assert.Equal(kept, Types(Keep(given)));

    [Theory]
    [InlineData("example.com", "http://example.com/")]
    [InlineData("HTTPS://Example.com", "https://example.com/")]
    [InlineData("https://example.com?x", "https://example.com/?x")]
    [InlineData("tg://resolve?domain=x", "tg://resolve?domain=x")]
    [InlineData("javascript://x.y", null)]
    [InlineData("nodot", null)]
    [InlineData("example.com ", null)]
    public void Links_are_kept_as_Telegram_writes_them(string given, string? kept) => Assert.Equal(kept, WebLink.Parse(given).Address);
}

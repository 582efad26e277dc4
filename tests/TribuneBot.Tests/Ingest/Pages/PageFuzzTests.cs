using System.Text;
using CsCheck;
using TribuneBot.Ingest.Markup;
using TribuneBot.Ingest.Pages;
using TribuneBot.Tests.Ingest.Pages.Making;

namespace TribuneBot.Tests.Ingest.Pages;

/// <summary>Pages that are damaged, glued together or made to hurt are read like others: no crash, no hang, nothing that was not there.</summary>
public sealed class PageFuzzTests
{
    private static readonly Uri Address = new("https://harbour.example/a");
    private static readonly Gen<string> Pages = Gen.Int[0, PageCollection.Pages.Count - 1].Select(i => PageCollection.Pages[i].Html);

    /// <summary>Pieces that parsers trip over.</summary>
    private static readonly string[] Stumbling =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<table><tr><td>", "</td>", "<p>", "</div></div></div>", "<a href='", "<svg><p>", "<math><mi>", "<template>", "<select><option>", "<frameset>", "&#0;", "&#x110000;", "\0", "\uD800",
        "<html><body>", "</body>", "<li>", "<plaintext>", "<style>", "<title>", "<base href='//:'>", "<time datetime='99999-99-99'>", "\"}", "{\"@type\":\"NewsArticle\",\"articleBody\":", "<h1>", "<iframe src=x>", "<br>", "<meta property=og:title content=''>",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Stumbling.Length - 1].Select(i => Stumbling[i]);

    [Fact]
    public void No_damage_crashes_the_reader() => Gen.Select(Pages, Gen.Double[0, 1], Gen.Int[0, 2_000], Pieces.Array[0, 4]).Sample((page, at, cut, pieces) =>
    {
        var start = (int)(at * page.Length);
        var damaged = page[..start] + string.Concat(pieces) + page[Math.Min(page.Length, start + cut)..];
        return HtmlPageReader.Read(damaged, Address, Newsrooms.Courier) is null or { Title.Length: > 0 };
    }, iter: 400);

    [Fact]
    public void Two_pages_in_one_are_read() => Gen.Select(Pages, Pages, Gen.Double[0, 1]).Sample((one, other, at) =>
        HtmlPageReader.Read(one[..(int)(at * one.Length)] + other, Address, Newsrooms.Courier) is null or { Title.Length: > 0 }, iter: 150);

    [Fact]
    public void Every_word_of_a_text_stands_on_the_page() => Pages.Sample(page =>
    {
        var text = HtmlPageReader.Read(page, Address, Newsrooms.Courier)!.Text;
        var whole = HtmlText.Parse(page).DocumentElement.TextContent;
        return text.Split(' ', '\n').All(word => whole.Contains(word, StringComparison.Ordinal) || whole.Contains(word.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal));
    }, iter: 60);

    [Theory]
    [InlineData("<div class=comment>", 4_000)]
    [InlineData("<div><p>Words in a row, one after the other, and then some more of them.", 4_000)]
    [InlineData("<table><tr><td>", 4_000)]
    [InlineData("<table><tr><td>a</td></tr></table>", 4_000)]
    [InlineData("<ul><li>", 4_000)]
    [InlineData("<b><i><a href=x>", 4_000)]
    [InlineData("<p>A sentence that is long enough to be one of a story, with a comma.</p>", 4_000)]
    [InlineData("<a href=x>y</a> ", 2_000)]
    [InlineData("<h1>Title</h1><article>", 2_000)]
    [InlineData("<span class=author>Jane Doe</span><time>14 May 2019</time>", 4_000)]
    [InlineData("<br>", 2_000)]
    [InlineData("<div hidden>", 4_000)]
    [InlineData("<blockquote>", 4_000)]
    [InlineData("<pre>\n\n\n\n\n\n", 4_000)]
    [InlineData("<img src=a.jpg>", 2_000)]
    public void A_page_made_of_one_thing_is_read_in_time_that_grows_with_its_size(string piece, int count)
    {
        var page = new StringBuilder("<title>T</title>");
        for (var i = 0; i < count; i++)
            page.Append(piece);

        Assert.NotNull(HtmlPageReader.Read(page.ToString(), Address, Newsrooms.Courier));
    }
}

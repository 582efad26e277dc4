using CsCheck;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Pages;

namespace TribuneBot.Tests.Ingest.Pages;

public sealed class HtmlPageReaderTests
{
    private static readonly Uri Address = new("https://www.courier.example/en/lighthouse?page=1");
    private static readonly PageDocument English = HtmlPageReader.Read(Fixture.Text("page-en.html"), Address, Newsrooms.Courier)!;
    private static readonly PageDocument Azerbaijani = HtmlPageReader.Read(Fixture.Text("page-az.html"), null, Newsrooms.Courier)!;

    [Fact]
    public void What_a_page_says_about_its_story_is_read()
    {
        Assert.Equal(("Lighthouse of Absheron shines again", true), (English.Title, English.HasVideo));
        Assert.Equal("After eleven years in the dark, the lamp was lit on Friday & stayed lit.", English.Lead);
        Assert.Equal("Aysel Rahimova", English.Author);
        Assert.Equal(("2023-05-12T20:15:00+04:00", "2023-05-13T09:00:00+04:00"), (English.Published.ToString(), English.Modified.ToString()));
        Assert.Equal(("https://www.courier.example/en/lighthouse", "courier.example"), (English.Canonical, English.Site));
        Assert.Equal("https://www.courier.example/img/lighthouse.jpg", English.Image);
        Assert.Equal(("Society", "en", "Report", 1204), (English.Section, English.Language, English.Agency, English.Reads));
        Assert.Equal(["Society", "Absheron", "sea", "lamps"], English.Categories);
    }

    [Fact]
    public void The_body_is_the_story_alone() => Assert.Equal(
        [
            (BlockKind.Paragraph, "After eleven years in the dark, the lamp of the old lighthouse was lit on Friday evening, the port told Report."),
            (BlockKind.Paragraph, "The lens was cleaned by hand, glass by glass, and took the workshop the whole winter and most of the spring."),
            (BlockKind.Heading, "What the keeper says"),
            (BlockKind.Quotation, "I had forgotten how far the light goes, said the keeper, whose father kept the lamp before him for thirty years."),
            (BlockKind.Paragraph, "Visitors may climb the tower on Sundays, in groups of six, with shoes that have no heels, the harbour office announced."),
            (BlockKind.ListItem, "Opening hours are from ten until four in the afternoon."),
            (BlockKind.ListItem, "Children under six stay below with a guide."),
        ],
        English.Blocks.Select(block => (block.Kind, block.Text)));

    [Fact]
    public void Stories_a_page_calls_related_are_teasers() => Assert.Equal(
        [
            new("Harbour is dredged for deeper ships", "", "https://www.courier.example/en/harbour-dredged", false),
            new("A film about the coast is shown in Sumgait", "", "https://www.courier.example/en/film", true),
        ],
        English.Related);

    [Fact]
    public void Half_a_surrogate_pair_in_structured_data_hides_none_of_it()
    {
        const string Page = """<title>T</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"The lamp is lit","description":"\ud800?"}</script><p>Text.</p>""";
        var page = HtmlPageReader.Read(Page.Replace('?', '\uD800'), Address, Newsrooms.Courier)!;

        Assert.Equal("The lamp is lit", page.Title);
    }

    [Fact]
    public void A_plain_old_page_is_read_as_well()
    {
        Assert.Equal("Qubada körpü təmir edilir", Azerbaijani.Title);
        Assert.Equal(("İşlər payıza qədər başa çatacaq.", "2023-04-02"), (Azerbaijani.Lead, Azerbaijani.Published.ToString()));
        Assert.Equal(("az", "Azertac", "xeber.example"), (Azerbaijani.Language, Azerbaijani.Agency, Azerbaijani.Site));
        Assert.Equal(2, Azerbaijani.Blocks.Count);
        Assert.StartsWith("Qubada körpünün təmiri", Azerbaijani.Blocks[0].Text);
        Assert.StartsWith("Körpünün yeni dayaqları", Azerbaijani.Blocks[1].Text);
    }

    [Fact]
    public void A_draft_has_the_address_and_times_in_utc()
    {
        var draft = English.ToDraft(Newsrooms.Courier);

        Assert.Equal(Moment.Of("2023-05-12T16:15:00Z"), draft.Published);
        Assert.Equal(TimeSpan.Zero, draft.Published?.Offset);
        Assert.Equal("https://www.courier.example/en/lighthouse", draft.Url);
        Assert.Equal(2, draft.Related.Count);
    }

    [Theory]
    [InlineData("<link rel=canonical href='/'>", "https://www.courier.example/en/lighthouse?page=1")]
    [InlineData("<link rel='canonical shortlink' href='https://courier.example/2'>", "https://courier.example/2")]
    [InlineData("<meta property=og:url content='/3'>", "https://www.courier.example/3")]
    [InlineData("<base href='https://cdn.example/x/'><link rel=canonical href='4'>", "https://cdn.example/x/4")]
    [InlineData("", "https://www.courier.example/en/lighthouse?page=1")]
    public void The_canonical_address_is_the_pages_own(string head, string canonical) =>
        Assert.Equal(canonical, HtmlPageReader.Read($"<title>T</title>{head}", Address, Newsrooms.Courier)?.Canonical);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"One\",\"articleBody\":\"First.\\nSecond.\"}", "One")]
    [InlineData("[{\"@type\":\"WebPage\",\"headline\":\"Zero\"},{\"@type\":\"Article\",\"headline\":\"One\"}]", "One")]
    [InlineData("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"headline\":\"One\"}}", "One")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":5,\"author\":7,\"datePublished\":[],\"keywords\":{}}", "5")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}", "Fallback")]
    [InlineData("not json", "Fallback")]
    [InlineData("7", "Fallback")]
    public void Structured_data_is_read_in_its_many_shapes(string json, string title) => Assert.Equal(
        title, HtmlPageReader.Read($"<title>Fallback</title><script type='application/ld+json'>{json}</script>", null, Newsrooms.Courier)?.Title);

    [Fact]
    public void A_body_that_stands_in_structured_data_alone_is_used() => Assert.Equal(
        "First.\nSecond.",
        HtmlPageReader.Read("<title>T</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"First.\\nSecond.\"}</script><p>Log in.</p>", null, Newsrooms.Courier)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("<p>No title</p>")]
    [InlineData("<title> </title>")]
    public void A_page_without_a_title_is_no_article(string html) => Assert.Null(HtmlPageReader.Read(html, null, Newsrooms.Courier));

    [Fact]
    public void No_damage_to_a_page_crashes_the_reader()
    {
        string[] pages = [Fixture.Text("page-en.html"), Fixture.Text("page-az.html")];
        Gen.Select(Gen.Int[0, 1], Gen.Double[0, 1], Gen.Int[0, 300], Gen.String[0, 20]).Sample((page, at, cut, insert) =>
        {
            var start = (int)(at * pages[page].Length);
            var damaged = pages[page][..start] + insert + pages[page][Math.Min(pages[page].Length, start + cut)..];
            return HtmlPageReader.Read(damaged, Address, Newsrooms.Courier)?.Title.Length != 0;
        }, iter: 200);
    }

    [Fact]
    public void A_page_of_nothing_but_nesting_is_read() =>
        Assert.Equal("T", HtmlPageReader.Read("<title>T</title>" + string.Concat(Enumerable.Repeat("<div class=x><p>", 50_000)), null, Newsrooms.Courier)?.Title);

    [Fact]
    public void Pictures_videos_and_embedded_documents_are_blocks_without_text()
    {
        const string html = """
            <title>A title of a story</title><article><p>The first paragraph of the story is long enough to be one, with a comma and <b>bold</b> words in <a href="/x">a link</a>.</p>
            <figure><img data-src="/a.jpg" src="data:image/gif;base64,R0"><figcaption>The crane.</figcaption></figure><iframe src="https://www.youtube.example/embed/1"></iframe><iframe src="https://maps.example/1"></iframe>
            <img src="/pixel.gif" width="1" height="1"><p>The last paragraph of the story is long enough as well, and it says nothing that is new to anybody.</p></article>
            """;
        var blocks = HtmlPageReader.Read(html, Address, Newsrooms.Courier)!.Blocks;

        Assert.Equal([BlockKind.Paragraph, BlockKind.Image, BlockKind.Embed, BlockKind.Embed, BlockKind.Paragraph], blocks.Select(block => block.Kind is BlockKind.Video ? BlockKind.Embed : block.Kind));
        Assert.Equal(("The crane.", "https://www.courier.example/a.jpg"), (blocks[1].Text, blocks[1].Address));
        Assert.Equal([(TextMarkKind.Bold, "bold", null), (TextMarkKind.Link, "a link", "https://www.courier.example/x")],
            blocks[0].Marks.Select(mark => (mark.Kind, blocks[0].Text.Substring(mark.Offset, mark.Length), mark.Url)));
    }

    [Fact]
    public void A_story_without_a_title_is_called_by_its_beginning() => Assert.Equal(
        "The crane that once lifted coal from the ships was brought back to the quay on Tuesday morning…",
        HtmlPageReader.Read("<p>" + string.Concat(Enumerable.Repeat("The crane that once lifted coal from the ships was brought back to the quay on Tuesday morning, early. ", 4)) + "</p>", null, Newsrooms.Courier)?.Title);
}

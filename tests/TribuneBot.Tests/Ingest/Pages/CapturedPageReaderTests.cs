using CsCheck;
using TribuneBot.Ingest.Pages;

namespace TribuneBot.Tests.Ingest.Pages;

public sealed class CapturedPageReaderTests
{
    [Fact]
    public void An_english_page_is_one_article_with_its_teasers()
    {
        var draft = Read("captured-en.txt").ToDraft(Newsrooms.Courier);

        Assert.Equal("New ferry line links Alat and Aktau", draft.Title);
        Assert.Equal(Moment.Of("2023-03-14T05:05:00Z"), draft.Published);
        Assert.Equal(1284, draft.Reads);
        Assert.Equal("Azertac", draft.Agency);
        Assert.StartsWith("On March 14, the first ferry", draft.Text);
        Assert.Equal(2, draft.Text.Split('\n').Length);
        Assert.Null(draft.Url);
        Assert.False(draft.IsTeaser);
        Assert.Equal(5, draft.Related.Count);
        Assert.All(draft.Related, teaser => Assert.True(teaser.IsTeaser));
    }

    [Fact]
    public void A_teaser_keeps_title_and_lead_and_gives_up_its_mark()
    {
        var teasers = Read("captured-en.txt").Related;

        Assert.Equal(new PageTeaser("Chess school opens in Sheki", "The school has room for two hundred children, and its first tournament is planned for May.", null, HasVideo: true), teasers[0]);
        Assert.Equal("Rail freight to the Black Sea grows by a fifth", teasers[1].Title);
        Assert.Equal(("Leyla Mammadli:", "\"We came to plant trees"), (teasers[2].Title, teasers[2].Lead[..23]));
        Assert.Equal(("Will the old lighthouse shine again?", "Engineers inspected the tower on Monday"), (teasers[4].Title, teasers[4].Lead));
    }

    [Fact]
    public void An_azerbaijani_page_is_read_alike()
    {
        var page = Read("captured-az.txt");

        Assert.Equal("2022-06-05T17:40:00+04:00", page.Published.ToString());
        Assert.Equal((342, "Azertac", "az"), (page.Reads, page.Agency, page.Language));
        Assert.StartsWith("Ordubad rayonunda", page.Text);
        Assert.Equal([("Bakıda gəmi muzeyi açılıb", false), ("Qubada körpü təmir edilir", true)], page.Related.Select(t => (t.Title, t.HasVideo)));
    }

    [Fact]
    public void A_russian_page_is_read_alike()
    {
        var page = Read("captured-ru.txt");

        Assert.Equal("2024-10-21T08:15:00+04:00", page.Published.ToString());
        Assert.Equal((98, "Azertac", "ru"), (page.Reads, page.Agency, page.Language));
        Assert.Equal("Встреча с астрономами прошла в новом павильоне, сообщает «Каспийский курьер» со ссылкой на Азертадж.\nШкольники увидели кольца Сатурна.", page.Text);
        Assert.Equal(["В Гяндже ремонтируют театр", "Гранат возвращается на прилавки"], page.Related.Select(t => t.Title));
    }

    [Theory]
    [InlineData("Title\nSHARE: READ: 5 22:53 02 June 2021\nBody.", 5)]
    [InlineData("Title\nSHARE: READ: 1 617 22:53 02 June 2021\nBody.", 1617)]
    [InlineData("Title\r\n\r\nSHARE: READ: 1,617 22:53 2 JUNE 2021\r\nBody.", 1617)]
    [InlineData("Title\nSHARE: 22:53 02 June 2021\nBody.", null)]
    [InlineData("Title\nSHARE: READ: many 22:53 02 June 2021\nBody.", null)]
    public void The_share_line_has_many_shapes(string text, int? reads)
    {
        var page = CapturedPageReader.Read(text, Newsrooms.Courier);

        Assert.Equal(("Title", "Body.", reads), (page?.Title, page?.Text, page?.Reads));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Title")]
    [InlineData("SHARE: READ: 5 22:53 02 June 2021\nBody without a title.")]
    [InlineData("Title\nSHARE: READ: 5 22:53 32 June 2021\nBody.")]
    [InlineData("Title\nSHARE: READ: 5\nBody.")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\nSHARE: READ: 5 22:53 02 June 2021\nToo far down.")]
    public void Another_shape_is_no_captured_page(string text) => Assert.Null(CapturedPageReader.Read(text, Newsrooms.Courier));

    [Fact]
    public void A_line_between_titles_and_share_line_is_the_lead() =>
        Assert.Equal("The lead.", CapturedPageReader.Read("T\nT\nThe lead.\nSHARE: READ: 5 22:53 02 June 2021\nBody.", Newsrooms.Courier)?.Lead);

    [Fact]
    public void A_page_without_a_body_is_still_read() =>
        Assert.Equal("", CapturedPageReader.Read("T\nSHARE: READ: 5 22:53 02 June 2021\n", Newsrooms.Courier)?.Text);

    [Fact]
    public void No_text_and_no_cut_page_crashes_the_reader()
    {
        string[] pages = [Fixture.Text("captured-en.txt"), Fixture.Text("captured-az.txt"), Fixture.Text("captured-ru.txt")];
        Gen.Select(Gen.Int[0, pages.Length - 1].Select(i => pages[i]), Gen.Int[0, 2_000], Gen.Int[0, 400])
            .Sample((page, start, length) => CapturedPageReader.Read(Cut(page, start, length), Newsrooms.Courier)?.Title.Length != -1);
        Gen.String.Sample(text => CapturedPageReader.Read("T\nSHARE: READ: 5 22:53 02 June 2021\n" + text, Newsrooms.Courier) is not null);
    }

    /// <summary>Takes a piece out of the middle.</summary>
    private static string Cut(string page, int start, int length) =>
        page.Remove(Math.Min(start, page.Length), Math.Min(length, page.Length - Math.Min(start, page.Length)));

    private static PageDocument Read(string name) => CapturedPageReader.Read(Fixture.Text(name), Newsrooms.Courier)!;
}

using System.Text;
using CsCheck;
using TribuneBot.Ingest.Importing;

namespace TribuneBot.Tests.Ingest.Importing;

public sealed class ImportReaderTests
{
    private readonly ImportReader _reader = new(Newsrooms.Courier);

    [Fact]
    public async Task A_captured_page_gives_one_draft()
    {
        var item = Assert.Single(await ReadFileAsync(Fixture.Path("captured-en.txt")));

        Assert.Equal("New ferry line links Alat and Aktau", item.Draft?.Title);
        Assert.Equal(5, item.Draft?.Related.Count);
    }

    [Fact]
    public async Task Json_lines_give_a_draft_each()
    {
        var items = await ReadFileAsync(Fixture.Path("stories.jsonl"));

        Assert.Equal(["New ferry line links Alat and Aktau", "Qubada körpü təmir edilir", "Гранат возвращается"], items.Select(item => item.Draft?.Title));
    }

    [Fact]
    public async Task An_html_page_gives_one_draft()
    {
        var item = Assert.Single(await ReadFileAsync(Fixture.Path("page-az.html")));

        Assert.Equal(("Qubada körpü təmir edilir", "https://www.xeber.example/az/korpu?utm_source=x"), (item.Draft?.Title, item.Draft?.Url));
    }

    [Fact]
    public async Task A_feed_gives_its_entries_oldest_first()
    {
        var drafts = (await ReadFileAsync(Fixture.Path("rss.xml"))).Select(item => item.Draft!).ToList();

        Assert.Equal(["Prices <10 manats: a market report", "Ferries & trains: the new timetable", "A storm is expected."], drafts.Select(draft => draft.Title));
        Assert.Equal(Moment.Of("2023-03-14T05:00:00Z"), drafts[0].Published);
        Assert.Equal(("https://courier.example/en/timetable", "en", "courier.example"), (drafts[1].Url, drafts[1].Language, drafts[1].Site));
        Assert.Equal("The timetable changes on Sunday.", drafts[1].Lead);
    }

    [Theory]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One","url":"https://courier.example/1"}]}""")]
    [InlineData("""{"title":"Courier","items":[{"id":"1","title":"One","version":2}],"version":"https://jsonfeed.org/version/1"}""")]
    public async Task A_json_feed_is_no_json_lines(string content) =>
        Assert.Equal("One", Assert.Single(await ReadAsync(Encoding.UTF8.GetBytes(content))).Draft?.Title);

    [Theory]
    [InlineData("", "x.txt: the file is empty.")]
    [InlineData(" \r\n\t", "x.txt: the file is empty.")]
    [InlineData("PNG\0\0\0", "x.txt: the file is not text.")]
    [InlineData("<rss", "x.txt: The document is not well-formed, and nothing of it could be read.")]
    [InlineData("A shopping list", "x.txt: this is none of: a captured page, an HTML page, a feed, JSON lines.")]
    public async Task What_cannot_be_read_is_one_problem(string content, string sentence)
    {
        var item = Assert.Single(await ReadAsync(Encoding.UTF8.GetBytes(content)));

        Assert.Null(item.Draft);
        Assert.Equal(sentence, item.Problem?.Sentence);
    }

    [Fact]
    public async Task A_bad_first_line_does_not_hide_that_a_file_is_json_lines()
    {
        using var lines = new MemoryStream("oops\n{\"title\":\"Second\"}"u8.ToArray());

        var items = await _reader.ReadAsync(lines, "x.jsonl", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["x.jsonl, line 1: the line is not a JSON object.", null], items.Select(item => item.Problem?.Sentence));
        Assert.Equal("Second", items[1].Draft?.Title);
    }

    [Fact]
    public async Task A_missing_file_is_one_problem()
    {
        var item = Assert.Single(await ReadFileAsync("no-such-file.txt"));

        Assert.Equal("no-such-file.txt: the file cannot be read: there is no such file.", item.Problem?.Sentence);
    }

    [Fact]
    public async Task A_folder_is_one_problem()
    {
        var item = Assert.Single(await ReadFileAsync(AppContext.BaseDirectory));

        Assert.EndsWith("the file cannot be read: it is a folder.", item.Problem?.Sentence);
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_one_problem()
    {
        var item = Assert.Single(await ReadAsync(new byte[(16 * 1024 * 1024) + 1]));

        Assert.Equal(ImportFault.TooLarge, item.Problem?.Fault);
    }

    [Fact]
    public async Task No_bytes_crash_the_reader() =>
        await Gen.Byte.Array[0, 200].SampleAsync(async bytes => Assert.NotEmpty(await ReadAsync(bytes)), iter: 300);

    [Fact]
    public async Task No_piece_of_a_fixture_crashes_the_reader()
    {
        string[] names = [.. Fixture.Names()];
        await Gen.Select(Gen.Int[0, names.Length - 1].Select(i => names[i]), Gen.Double[0, 1], Gen.Double[0, 1]).SampleAsync(async (name, from, to) =>
        {
            var bytes = Fixture.Bytes(name);
            var piece = bytes[(int)(bytes.Length * Math.Min(from, to))..(int)(bytes.Length * Math.Max(from, to))];
            await ReadAsync(piece);
        }, iter: 300);
    }

    private async Task<List<ImportItem>> ReadAsync(byte[] content) =>
        await _reader.ReadAsync(new MemoryStream(content), "x.txt", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private async Task<List<ImportItem>> ReadFileAsync(string path) =>
        await _reader.ReadFileAsync(path, position: null, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}

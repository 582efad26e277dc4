using System.Text;
using TribuneBot.Ingest.Importing;

namespace TribuneBot.Tests.Ingest.JsonLines;

public sealed class JsonLinesReaderTests
{
    [Fact]
    public async Task All_fields_reach_the_draft()
    {
        var drafts = (await ReadAsync(Fixture.Text("stories.jsonl"))).Select(item => item.Draft!).ToList();

        Assert.Equal("https://courier.example/en/ferry", drafts[0].Url);
        Assert.Equal("The first ferry left.\nIt carries wagons.", drafts[0].Text);
        Assert.Equal(Moment.Of("2023-03-14T05:05:00Z"), drafts[0].Published);
        Assert.Equal(("en", "transport"), (drafts[0].Language, Assert.Single(drafts[0].TopicIds)));
        Assert.Equal(Moment.Of("2023-03-14T08:00:00Z"), drafts[1].Published);
        Assert.Null(drafts[2].Published);
    }

    [Theory]
    [InlineData("[1]", "line 2: the line is not a JSON object.")]
    [InlineData("{\"title\":", "line 2: the line is not a JSON object.")]
    [InlineData("{}", "line 2: \"title\" and \"text\" are missing or empty.")]
    [InlineData("{\"title\":\" \"}", "line 2: \"title\" and \"text\" are missing or empty.")]
    [InlineData("{\"title\":7}", "line 2: \"title\" is not a text.")]
    [InlineData("{\"title\":\"\\ud800\"}", "line 2: \"title\" is not a text.")]
    [InlineData("{\"title\":\"T\",\"topics\":\"sport\"}", "line 2: \"topics\" is not a list of texts.")]
    [InlineData("{\"title\":\"T\",\"url\":\"/relative\"}", "line 2: \"url\" is not an http or https address.")]
    [InlineData("{\"title\":\"T\",\"url\":\"javascript:alert(1)\"}", "line 2: \"url\" is not an http or https address.")]
    [InlineData("{\"title\":\"T\",\"published\":\"soon\"}", "line 2: \"published\" is not a date and time, such as 2021-06-02T18:53:00Z.")]
    [InlineData("{\"title\":\"T\",\"language\":\"English\"}", "line 2: \"language\" is not a two-letter code, such as en.")]
    public async Task A_bad_line_is_named_and_the_others_go_on(string line, string sentence)
    {
        var items = await ReadAsync($"{{\"title\":\"First\"}}\n{line}\n{{\"title\":\"Last\"}}");

        Assert.Equal(["First", null, "Last"], items.Select(item => item.Draft?.Title));
        Assert.Equal("x.jsonl, " + sentence, items[1].Problem?.Sentence);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over()
    {
        var items = await ReadAsync($"{{\"title\":\"First\"}}\n{{\"title\":\"{new string('x', 5 * 1024 * 1024)}\"}}\n{{\"title\":\"Last\"}}\n");

        Assert.Equal(["First", null, "Last"], items.Select(item => item.Draft?.Title));
        Assert.Equal((ImportFault.LineTooLong, 2L), (items[1].Problem!.Fault, items[1].Problem!.Line));
    }

    [Fact]
    public async Task Line_ends_and_a_byte_order_mark_do_not_matter()
    {
        var items = await ReadAsync("\uFEFF{\"title\":\"First\"}\r\n\r\n{\"title\":\"Last\"}\r\n");

        Assert.Equal(["First", "Last"], items.Select(item => item.Draft?.Title));
    }

    [Fact]
    public async Task Lines_are_streamed_as_they_come()
    {
        // A million lines at once would be held in memory if the reader read ahead of its consumer.
        using var endless = new EndlessLines("{\"title\":\"T\"}\n");

        var first = await new ImportReader(Newsrooms.Courier).ReadAsync(endless, "x.jsonl", TestContext.Current.CancellationToken)
            .Take(10_000).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(10_000, first.Count);
        Assert.InRange(endless.BytesRead, 0, 1_000_000);
    }

    private static async Task<List<ImportItem>> ReadAsync(string lines) =>
        await new ImportReader(Newsrooms.Courier)
            .ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "x.jsonl", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
}

using System.Text.Json;
using TribuneBot.Ingest.Inspection;
using TribuneBot.Tests.Ingest;
using TribuneBot.Verbs;

namespace TribuneBot.Tests.Host.Verbs;

public sealed class InspectBatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tribunebot-batch-");

    [Fact]
    public async Task Each_line_of_the_list_is_one_line_of_json_in_its_order()
    {
        File.Copy(Fixture.Path("rss.xml"), Path.Combine(_folder.FullName, "here.xml"));

        var lines = await RunAsync(
            """{"file":"here.xml","url":"https://courier.example/feed.xml","contentType":"text/xml"}""",
            """{"file":"missing.xml"}""",
            "",
            """{"file":""" + JsonSerializer.Serialize(Fixture.Path("page-en.html")) + "}",
            """{"file":"here.xml","url":null,"contentType":null}""");

        Assert.Equal(["here.xml", "missing.xml", Fixture.Path("page-en.html"), "here.xml"], lines.Select(line => line.GetProperty("file").GetString()));
        Assert.Equal("Caspian Courier & Friends", lines[0].GetProperty("title").GetString());
        Assert.Equal("The file cannot be read.", lines[1].GetProperty("error").GetString());
        Assert.Equal("This is an HTML page, not a feed.", lines[2].GetProperty("error").GetString());
        Assert.Equal(3, lines[3].GetProperty("entries").GetArrayLength());
    }

    [Theory]
    [InlineData("no json", "The line is not a JSON object.")]
    [InlineData("[1]", "The line is not a JSON object.")]
    [InlineData("""{"file":"a","file":"b"}""", "The line is not a JSON object.")]
    [InlineData("""{"file":5}""", "The line names no \"file\".")]
    [InlineData("""{"file":"\ud800"}""", "The line names no \"file\".")]
    [InlineData("""{"\ud800":5}""", "The line is not a JSON object.")]
    [InlineData("""{"url":"https://courier.example/"}""", "The line names no \"file\".")]
    public async Task A_line_that_cannot_be_understood_is_a_line_with_an_error(string line, string error)
    {
        var shown = Assert.Single(await RunAsync(line));

        Assert.Equal(error, shown.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_reader_that_fails_costs_one_line()
    {
        var list = Path.Combine(_folder.FullName, "list.jsonl");
        var file = JsonSerializer.Serialize(Fixture.Path("rss.xml"));
        await File.WriteAllLinesAsync(list, [$"{{\"file\":{file}}}", $"{{\"file\":{file}}}"], TestContext.Current.CancellationToken);
        using var output = new StringWriter();

        await new InspectBatch<FeedInspection>(list, (_, _, _) => throw new InvalidOperationException("a bug")).RunAsync(output, TestContext.Current.CancellationToken);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains("The document could not be read (InvalidOperationException).", line, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<List<JsonElement>> RunAsync(params string[] lines)
    {
        var list = Path.Combine(_folder.FullName, "list.jsonl");
        await File.WriteAllLinesAsync(list, lines, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        await new InspectBatch<FeedInspection>(list, FeedInspector.Inspect).RunAsync(output, TestContext.Current.CancellationToken);
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}

using System.Text;
using System.Text.Json;
using TribuneBot.Core.Search;
using TribuneBot.Verbs;

namespace TribuneBot.Tests.Host.Verbs;

public sealed class SearchBatchTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public async Task Each_line_is_answered_in_its_order_with_its_own_id()
    {
        var lines = await RunAsync("{\"id\":1,\"query\":\"oil\"}\r\n\r\n  \r\n{\"id\":\"b\",\"query\":\"\"}\r\n{\"id\":{\"c\":[1]},\"query\":\"oil\"}\n{\"query\":\"oil\"}\n{\"id\":1,\"query\":\"oil\"}");

        Assert.Equal(["1", "\"b\"", "{\"c\":[1]}", "null", "1"], lines.Select(line => line.GetProperty("id").GetRawText()));
        Assert.All(lines, line => Assert.False(line.TryGetProperty("error", out _)));
    }

    [Theory]
    [InlineData("no json", "null", "The line is not a JSON object.")]
    [InlineData("[1]", "null", "The line is not a JSON object.")]
    [InlineData("{}", "null", "The line is not a JSON object.")]
    [InlineData("""{"id":1,"id":2,"query":"oil"}""", "null", "The line is not a JSON object.")]
    [InlineData("""{"id":1,"\ud800":2}""", "null", "The line is not a JSON object.")]
    [InlineData("""{"id":1}""", "1", "The line has no \"query\".")]
    [InlineData("""{"id":1,"query":null}""", "1", "The line has no \"query\".")]
    [InlineData("""{"id":1,"query":["oil"]}""", "1", "The line has no \"query\".")]
    [InlineData("""{"id":1,"query":"oil \ud800"}""", "1", "The line has no \"query\".")]
    public async Task A_line_that_cannot_be_understood_has_an_error_and_the_next_is_answered(string line, string id, string error)
    {
        var lines = await RunAsync(line + "\n{\"id\":9,\"query\":\"oil\"}");

        Assert.Equal([id, "9"], lines.Select(shown => shown.GetProperty("id").GetRawText()));
        Assert.Equal(error, lines[0].GetProperty("error").GetString());
        Assert.Equal(0, lines[0].GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public async Task An_id_that_cannot_be_shown_is_left_out_and_its_query_answered()
    {
        var line = Assert.Single(await RunAsync("""{"id":"\ud800","query":"oil"}"""));

        Assert.Equal("null", line.GetProperty("id").GetRawText());
        Assert.False(line.TryGetProperty("error", out _));
    }

    public void Dispose() => File.Delete(_file);

    private async Task<List<JsonElement>> RunAsync(string text)
    {
        await File.WriteAllTextAsync(_file, text, Encoding.UTF8, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        await new SearchBatch(_file, new NothingFound(), new SearchRequest("", 0, 10)).RunAsync(output, TestContext.Current.CancellationToken);
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private sealed class NothingFound : ISearchIndex
    {
        public Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(new SearchPage(request.Query, 0, More: false, []));
    }
}

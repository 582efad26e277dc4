using System.Text.Json.Nodes;
using TribuneBot.Core.Search;

namespace TribuneBot.Verbs;

/// <summary>
/// <c>search --batch FILE</c>: for each line <c>{"id","query"}</c> one line <c>{"id","hits":[{"url","score"}]}</c>, in their order. A line that cannot be
/// understood has an <c>error</c>, and the next one follows.
/// </summary>
/// <param name="file">Lines of JSON.</param>
/// <param name="each">What is asked for each query.</param>
internal sealed class SearchBatch(string file, ISearchIndex index, SearchRequest each)
{
    /// <exception cref="VerbException">The file cannot be read.</exception>
    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        using var lines = Open();
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                await output.WriteLineAsync((await AnswerAsync(line, cancellationToken)).ToJsonString(Json.Options));
        }
    }

    private StreamReader Open()
    {
        try
        {
            return new StreamReader(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{file} cannot be read: check that the file exists and its rights.");
        }
    }

    private async Task<JsonObject> AnswerAsync(string line, CancellationToken cancellationToken)
    {
        if (JsonLine.Parse(line) is not { } item)
            return Failure(null, "The line is not a JSON object.");

        var id = item["id"] is { } given && JsonLine.IsReadable(given) ? given.DeepClone() : null;
        if (JsonLine.Text(item, "query") is not { } query)
            return Failure(id, "The line has no \"query\".");

        var page = await index.SearchAsync(each with { Query = query, WithSnippets = false }, cancellationToken);
        var hits = new JsonArray([.. page.Hits.Select(hit => new JsonObject { ["url"] = hit.Article.Url, ["score"] = Math.Round(hit.Score, 6) })]);
        return new JsonObject { ["id"] = id, ["hits"] = hits };
    }

    private static JsonObject Failure(JsonNode? id, string error) => new() { ["id"] = id, ["hits"] = new JsonArray(), ["error"] = error };
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Configuration;
using TribuneBot.Core.Search;
using TribuneBot.Storage;

namespace TribuneBot.Verbs;

/// <summary><c>search QUERY</c>: asks the archive as a reader would; <c>--batch</c> asks many queries in one run.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var words = new Argument<string[]>("QUERY") { Description = "Words to look for; several are joined.", Arity = ArgumentArity.ZeroOrMore };
        var limit = new Option<int>("--limit")
        {
            Description = "The most hits to show, 1 to 100.",
            DefaultValueFactory = _ => 10,
            HelpName = "N",
            CustomParser = ReadLimit,
        };
        var by = new Option<SearchOrder>("--by")
        {
            Description = "What comes first: \"best\" (relevance and recency), \"newest\", or \"relevance\" alone, for which any of the words will do.",
            DefaultValueFactory = _ => SearchOrder.Best,
            HelpName = "best|newest|relevance",
            CustomParser = ReadOrder,
        };
        var batch = new Option<string?>("--batch") { Description = "Ask every query of a file of lines {\"id\",\"query\"}; answers with lines of JSON.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var explain = new Option<bool>("--explain") { Description = "Show what was understood." };
        var common = new CommonOptions();
        var command = new Command("search", """
            Searches the archive.
            Example: search karabakh -football after:2021-05 --database tribune.db --json
            """) { words, limit, by, batch, json, explain };
        common.AddTo(command);
        command.Validators.Add(result => CheckQuery(result, words, batch));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            var request = new SearchRequest(string.Join(' ', parsed.GetValue(words) ?? []), Offset: 0, parsed.GetValue(limit), parsed.GetValue(by));
            if (parsed.GetValue(batch) is { } file)
                await new SearchBatch(file, storage.Search, request).RunAsync(output, cancellationToken);
            else
                await AnswerAsync(settings, storage, request, output, parsed.GetValue(json), parsed.GetValue(explain), cancellationToken);

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task AnswerAsync(
        Settings settings, TribuneStorage storage, SearchRequest request, TextWriter output, bool asJson, bool explains, CancellationToken cancellationToken)
    {
        var page = await storage.Search.SearchAsync(request, cancellationToken);
        var explanation = explains ? QueryExplanation.Of(request, Databases.OptionsOf(settings), TimeProvider.System.GetUtcNow()) : null;
        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(FoundPage.Of(request.Query, page, explanation), Json.Options));
            return;
        }

        if (explanation is not null)
            await explanation.WriteAsync(output);
        await WriteAsync(output, page);
    }

    private static void CheckQuery(CommandResult result, Argument<string[]> words, Option<string?> batch)
    {
        var hasQuery = result.GetResult(words) is { Tokens.Count: > 0 };
        var hasBatch = result.GetResult(batch) is not null;
        if (!hasQuery && !hasBatch)
            result.AddError("Required argument 'QUERY' missing for command: 'search'.");
        else if (hasQuery && hasBatch)
            result.AddError("Give a QUERY or --batch FILE, not both.");
    }

    private static int ReadLimit(ArgumentResult written)
    {
        if (int.TryParse(written.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 100)
            return limit;

        written.AddError("--limit must be a whole number from 1 to 100.");
        return 0;
    }

    private static SearchOrder ReadOrder(ArgumentResult written)
    {
        switch (written.Tokens[0].Value)
        {
            case "best":
                return SearchOrder.Best;
            case "newest":
                return SearchOrder.Newest;
            case "relevance":
                return SearchOrder.Relevance;
            default:
                written.AddError("--by must be best, newest or relevance.");
                return default;
        }
    }

    private static async Task WriteAsync(TextWriter output, SearchPage page)
    {
        var total = page.Total.ToString("N0", CultureInfo.InvariantCulture);
        await output.WriteLineAsync(page.More ? $"More than {total} found." : $"{total} found.");
        if (page.Suggestion is { } suggestion)
            await output.WriteLineAsync($"Did you mean: {suggestion}");
        foreach (var hit in page.Hits)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(hit.Article.Title);
            await output.WriteLineAsync($"  {UtcTime.Iso(hit.Article.Published) ?? "no date"}  {hit.Article.Url ?? "no address"}");
            await output.WriteLineAsync($"  {hit.Snippet.Text}");
        }
    }
}

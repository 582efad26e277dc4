using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Core.Search;

namespace TribuneBot.Verbs;

/// <summary><c>search QUERY</c>: asks the archive as a reader would.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var words = new Argument<string[]>("QUERY") { Description = "Words to look for; several are joined.", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit")
        {
            Description = "The most hits to show, 1 to 100.",
            DefaultValueFactory = _ => 10,
            HelpName = "N",
            CustomParser = ReadLimit,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var common = new CommonOptions();
        var command = new Command("search", """
            Searches the archive.
            Example: search karabakh --database tribune.db --json
            """) { words, limit, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var query = string.Join(' ', parsed.GetRequiredValue(words));
            var page = await storage.Search.SearchAsync(new SearchRequest(query, Offset: 0, parsed.GetValue(limit)), cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(FoundPage.Of(query, page), Json.Options));
            else
                await WriteAsync(output, page);

            return ExitCode.Done;
        });
        return command;
    }

    private static int ReadLimit(ArgumentResult written)
    {
        if (int.TryParse(written.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 100)
            return limit;

        written.AddError("--limit must be a whole number from 1 to 100.");
        return 0;
    }

    private static async Task WriteAsync(TextWriter output, SearchPage page)
    {
        var total = page.Total.ToString("N0", CultureInfo.InvariantCulture);
        await output.WriteLineAsync(page.More ? $"More than {total} found." : $"{total} found.");
        foreach (var hit in page.Hits)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(hit.Article.Title);
            await output.WriteLineAsync($"  {UtcTime.Iso(hit.Article.Published) ?? "no date"}  {hit.Article.Url ?? "no address"}");
            await output.WriteLineAsync($"  {hit.Snippet.Text}");
        }
    }
}

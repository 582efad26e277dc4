using System.CommandLine;
using System.Text.Json;
using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs;

/// <summary><c>history URL</c>: how an article changed, for editors to read.</summary>
internal static class HistoryVerb
{
    public static Command Create()
    {
        var url = new Argument<string>("URL") { Description = "The article's address, in any form." };
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var common = new CommonOptions();
        var command = new Command("history", """
            Shows how an article changed, word by word: [-what went-] {+what came+}.
            Example: history https://tribune.example/2026/bridge --database tribune.db
            """) { url, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var address = parsed.GetRequiredValue(url);
            var article = await storage.Articles.FindByUrlAsync(address, cancellationToken)
                ?? throw new VerbException($"There is no article {address}, or it was withdrawn.");
            var changes = Changes(await storage.Articles.RevisionsAsync(article.Id, cancellationToken), article).ToList();
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { article.Id, article.Title, article.Url, firstSeen = UtcTime.Iso(article.FirstSeenAt), changes }, Json.Options)
                : Describe(article, changes));
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<ArticleChange> Changes(IReadOnlyList<Revision> revisions, Article article)
    {
        for (var i = 0; i < revisions.Count; i++)
        {
            var before = revisions[i];
            var after = i + 1 < revisions.Count ? revisions[i + 1] : new Revision(before.ReplacedAt, article.Title, article.Lead, article.Text, IsCosmetic: false);
            yield return new ArticleChange(
                UtcTime.Iso(before.ReplacedAt), before.IsCosmetic, Difference(before.Title, after.Title), Difference(before.Lead, after.Lead),
                Difference(before.Text, after.Text));
        }
    }

    private static string? Difference(string before, string after) => before == after ? null : TextDifference.Describe(before, after);

    private static string Describe(Article article, List<ArticleChange> changes)
    {
        var lines = new List<string> { article.Title, $"first seen {UtcTime.Iso(article.FirstSeenAt)}" };
        if (changes.Count == 0)
            lines.Add("It has not changed.");

        foreach (var change in changes)
        {
            lines.Add($"{change.At}{(change.IsCosmetic ? " (spelling alone)" : "")}");
            lines.AddRange(new[] { ("title", change.Title), ("lead", change.Lead), ("text", change.Text) }
                .Where(part => part.Item2 is not null).Select(part => $"  {part.Item1}: {part.Item2}"));
            if (change is { Title: null, Lead: null, Text: null })
                lines.Add("  its address or date");
        }

        return string.Join(Environment.NewLine, lines);
    }
}

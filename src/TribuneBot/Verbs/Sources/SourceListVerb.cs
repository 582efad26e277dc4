using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs.Sources;

/// <summary><c>sources list</c>: every source and how it stands.</summary>
internal static class SourceListVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var common = new CommonOptions();
        var command = new Command("list", """
            Shows every source and how it stands.
            Example: sources list --database tribune.db
            """) { json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var sources = await storage.Sources.ListAsync(cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(sources.Select(SourceView.Of), Json.Options));
            else
                await WriteAsync(output, sources);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(TextWriter output, IReadOnlyList<Source> sources)
    {
        if (sources.Count == 0)
            await output.WriteLineAsync("There is no source yet. Add one: sources add ADDRESS");

        foreach (var source in sources)
        {
            await output.WriteLineAsync($"{source.Id,4}  {source.Settings.Name}  {source.Settings.Url}");
            await output.WriteLineAsync($"      {StateOf(source)}");
        }
    }

    private static string StateOf(Source source)
    {
        if (source.IsPaused)
            return source.IsFromFile ? "paused (by command, or gone from the settings file)" : "paused";
        if (source.Failures > 0)
            return string.Create(CultureInfo.InvariantCulture, $"failing, {source.Failures} in a row: {source.LastError}");
        if (!source.WasSeen)
            return "not checked yet";

        var news = source.LastNewsAt is { } last ? $"last news {UtcTime.Iso(last)}, " : "";
        return $"works, {news}next check {UtcTime.Iso(source.NextCheckAt)}";
    }
}

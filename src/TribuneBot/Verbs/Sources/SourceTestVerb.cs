using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Configuration;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Discovery;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Polling;

namespace TribuneBot.Verbs.Sources;

/// <summary><c>sources test SOURCE</c>: checks a source as the bot would, and stores nothing.</summary>
internal static class SourceTestVerb
{
    private const int Shown = 10;

    public static Command Create()
    {
        var name = new Argument<string>("SOURCE") { Description = "A known source's number, address or name; or any address." };
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var options = new SourceOptions();
        var common = new CommonOptions();
        var command = new Command("test", """
            Checks a source as the bot would, and stores nothing.
            Example: sources test https://tribune.example --pages
            """) { name, json };
        options.AddTo(command);
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var fetcher = SourceFetching.Open(settings);
            var source = await KnownAsync(settings, parsed.GetRequiredValue(name), cancellationToken)
                ?? await UnknownAsync(parsed, options, settings, fetcher, SourceFetching.Address(parsed.GetRequiredValue(name)), cancellationToken);
            var result = await new SourceTrial(fetcher, settings.Newsroom, settings.Ingest.Bounds, TimeProvider.System).RunAsync(source, cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(View(source, result), Json.Options) : Describe(source, result));
            return result.Fault is null ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<SourceSettings?> KnownAsync(Settings settings, string name, CancellationToken cancellationToken)
    {
        if (!File.Exists(settings.Database))
            return null;

        using var storage = await Databases.OpenAsync(settings, cancellationToken);
        return (await SourceNames.FindOrNullAsync(storage.Sources, name, cancellationToken))?.Settings;
    }

    private static async Task<SourceSettings> UnknownAsync(
        ParseResult parsed, SourceOptions options, Settings settings, SourceFetcher fetcher, string address, CancellationToken cancellationToken)
    {
        if (!options.IsFeed(parsed))
            return options.Read(parsed, settings, address, title: null);

        var found = await new FeedDiscovery(fetcher).FindAsync(address, cancellationToken);
        return found.Feeds.Count > 0
            ? options.Read(parsed, settings, found.Feeds[0].Url, found.Feeds[0].Title)
            : throw new VerbException($"{address}: {found.Fault}");
    }

    private static object View(SourceSettings source, TrialResult result) => new
    {
        source.Name,
        source.Url,
        error = result.Fault,
        interval = result.Interval?.TotalSeconds,
        result.Hub,
        stories = result.Drafts.Reverse().Select(draft => new
        {
            draft.Title,
            draft.Url,
            published = UtcTime.Iso(draft.Published),
            draft.Lead,
            draft.Text,
            image = draft.ImageUrl,
        }),
    };

    private static string Describe(SourceSettings source, TrialResult result)
    {
        if (result.Fault is not null)
            return $"{source.Name}, {source.Url}: {result.Fault}";

        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{source.Name}, {source.Url}: {result.Drafts.Count} stories."),
            result.Interval is { } interval ? $"It would be checked every {interval:hh\\:mm\\:ss}." : "Its dates tell no rhythm; it would be checked every five minutes.",
        };
        if (result.Hub is not null)
            lines.Add($"It has a WebSub hub: {result.Hub}");
        lines.AddRange(result.Drafts.Reverse().Take(Shown).Select(draft =>
            string.Create(CultureInfo.InvariantCulture, $"{UtcTime.Iso(draft.Published) ?? "no date",-20}  {draft.Title}  {draft.Url}  ({draft.Text.Length:N0} characters of text)")));
        return string.Join(Environment.NewLine, lines);
    }
}

using System.CommandLine;
using System.Globalization;
using TribuneBot.Configuration;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Opml;

namespace TribuneBot.Verbs.Sources;

/// <summary><c>sources import FILE</c>, <c>sources export</c>: subscription lists (OPML).</summary>
internal static class OpmlVerb
{
    private const long MostBytes = 16 * 1024 * 1024;

    public static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "An OPML file, as feed readers export it." };
        var common = new CommonOptions();
        var command = new Command("import", """
            Adds every feed of a subscription list (OPML) that is not a source yet.
            Example: sources import subscriptions.opml
            """) { file };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            var reading = OpmlDocument.Read(await ReadAsync(parsed.GetRequiredValue(file), cancellationToken));
            if (reading.Fault is not null && reading.Outlines.Count == 0)
                throw new VerbException($"{parsed.GetRequiredValue(file)}: {reading.Fault}");

            using var storage = await Databases.OpenOrCreateAsync(settings, cancellationToken);
            var added = await AddAsync(storage.Sources, settings, reading.Outlines, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{added} added, {reading.Outlines.Count - added} known already, {reading.Passed} without a usable address.{(reading.Fault is null ? "" : $" {reading.Fault}")}"));
            return reading.Fault is null ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    public static Command Export()
    {
        var common = new CommonOptions();
        var command = new Command("export", """
            Prints all sources as a subscription list (OPML).
            Example: sources export > subscriptions.opml
            """);
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var sources = await storage.Sources.ListAsync(cancellationToken);
            var outlines = sources.Select(source => new OpmlOutline(source.Settings.Name, source.Settings.Url, source.Settings.Language, source.Settings.Topics));
            var output = parsed.InvocationConfiguration.Output;
            OpmlDocument.Write(output, $"Sources of {settings.Newsroom.Name}", outlines);
            await output.WriteLineAsync();
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(path).Length <= MostBytes
                ? await File.ReadAllBytesAsync(path, cancellationToken)
                : throw new VerbException($"{path} is larger than 16 MB: that is no subscription list.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} cannot be read: check the path and its rights.");
        }
    }

    private static async Task<int> AddAsync(ISourceStore sources, Settings settings, IReadOnlyList<OpmlOutline> outlines, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var outline in outlines)
        {
            var topics = outline.Categories.Where(category => settings.Topics.Find(category) is not null).ToList();
            var source = new SourceSettings(outline.Name, outline.Url, outline.Language, Interval: null, TimeZone: null, topics);
            if (await sources.AddAsync(source, TimeProvider.System.GetUtcNow(), cancellationToken) is not null)
                added++;
        }

        return added;
    }
}

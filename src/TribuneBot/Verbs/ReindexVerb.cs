using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Storage.Search;

namespace TribuneBot.Verbs;

/// <summary><c>reindex</c>: makes the word index anew.</summary>
internal static class ReindexVerb
{
    private const int Batch = 200;

    public static Command Create()
    {
        var rebuild = new Option<bool>("--rebuild")
        {
            Description = "Throw the old index away first, as \"check\" asks when it is damaged. Until its turn comes, an article is not found.",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var common = new CommonOptions();
        var command = new Command("reindex", """
            Makes the word index anew, the newest articles first, while it serves. It may run beside the bot, may be stopped at any time, and goes on
            where it was stopped.
            Example: reindex --database tribune.db
            """) { rebuild, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var renewed = await RunAsync(storage.IndexRenewal, parsed.GetValue(rebuild), cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { Articles = renewed }, Json.Options)
                : string.Create(CultureInfo.InvariantCulture, $"{renewed:N0} articles indexed anew."));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<long> RunAsync(IndexRenewal renewal, bool rebuild, CancellationToken cancellationToken)
    {
        var total = await renewal.StartAsync(rebuild, cancellationToken);
        var progress = ProgressLine.OnErrorStream(TimeProvider.System, total);
        var renewed = 0L;
        try
        {
            while (await renewal.StepAsync(Batch, cancellationToken) is > 0 and var step)
            {
                renewed += step;
                progress.Report(renewed, string.Create(CultureInfo.InvariantCulture, $"{renewed:N0} articles"));
            }
        }
        finally
        {
            progress.Clear();
        }

        return renewed;
    }
}

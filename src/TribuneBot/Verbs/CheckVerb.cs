using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Verbs;

/// <summary><c>check</c>: looks whether the settings can be used and the database is sound.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var common = new CommonOptions();
        var command = new Command("check", """
            Looks whether the settings can be used and the database is sound. It may run beside the bot.
            Example: check --database tribune.db
            """) { json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var report = await storage.CheckAsync(cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(report, Json.Options) : Describe(settings.Database, report));
            return report.IsSound ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static string Describe(string database, IntegrityReport report)
    {
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Articles:N0} articles, {report.Readers:N0} readers, {report.Waiting:N0} deliveries waiting.");
        return report.IsSound
            ? $"The settings can be used, and {database} is sound: {counts}"
            : string.Join(Environment.NewLine, [$"{database} is not sound: {counts}", .. report.Problems]);
    }
}

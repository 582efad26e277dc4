using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Verbs;

/// <summary><c>queue</c>: how many deliveries stand in which state.</summary>
internal static class QueueVerb
{
    private static readonly (string Title, Func<LaneReport, long> Of)[] Columns =
    [
        ("waiting", lane => lane.Waiting),
        ("deferred", lane => lane.Deferred),
        ("sending", lane => lane.Sending),
        ("sent", lane => lane.Sent),
        ("blocked", lane => lane.Blocked),
        ("rejected", lane => lane.Rejected),
        ("expired", lane => lane.Expired),
        ("cancelled", lane => lane.Cancelled),
        ("unknown", lane => lane.Unknown),
        ("resent", lane => lane.Resent),
    ];

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var common = new CommonOptions();
        var command = new Command("queue", """
            Shows the deliveries by lane and state, all that ever were. It may run beside the bot.
            Example: queue --database tribune.db
            """) { json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var report = await storage.QueueAsync(cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(report, Json.Options) : Describe(report));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Describe(QueueReport report)
    {
        const int LaneWidth = 19;
        var lines = new List<string> { "lane".PadRight(LaneWidth) + string.Concat(Columns.Select(column => column.Title.PadLeft(11))) };
        lines.AddRange(report.Lanes.Select(lane =>
            $"{lane.Lane}".PadRight(LaneWidth) + string.Concat(Columns.Select(column => column.Of(lane).ToString("N0", CultureInfo.InvariantCulture).PadLeft(11)))));
        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"Channels closed to the bot: {report.ParkedTargets:N0}. Posts in doubt: {report.PostsInDoubt:N0}. Stories waiting for digests: {report.DigestItems:N0}."));
        return string.Join(Environment.NewLine, lines);
    }
}

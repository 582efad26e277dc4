using System.Globalization;
using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class ReplyPart : IDeliveryPart
{
    private const int Readers = 100_000;
    private const int Askers = 50;
    private const int Replies = 2_000;

    public string Name => "replies";

    public string Question => $"replies to {Replies:N0} commands while a broadcast to {Readers:N0} runs at 1,000 a second";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pace = new PacerOptions { BulkPerSecond = 1_000, MostInFlight = 300, PerChatPerSecond = 1_000, PerChatBurst = 1_000 };
        await using var rig = await DeliveryRig.StartAsync(Readers, pace, SimulatorLimits.Off, cancellationToken);
        await AskAsync(rig, 200, cancellationToken);
        var idle = await AskAsync(rig, Replies, cancellationToken);
        await rig.BreakAsync(cancellationToken);
        var loaded = await AskAsync(rig, Replies, cancellationToken);
        Console.WriteLine($"  idle p50 {At(idle, 0.5):0.0} ms, p99 {At(idle, 0.99):0.0} ms; during the broadcast p50 {At(loaded, 0.5):0.0} ms, p99 {At(loaded, 0.99):0.0} ms");
        Console.WriteLine($"  ratio of the p99s {At(loaded, 0.99) / At(idle, 0.99):0.00}; {rig.Departures.Count:N0} deliveries left meanwhile");
    }

    /// <summary>From the reader's command to the bot's request, by the Simulator's own clock.</summary>
    private static async Task<List<double>> AskAsync(DeliveryRig rig, int count, CancellationToken cancellationToken)
    {
        var latencies = new List<double>(count);
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, options, async (number, token) =>
        {
            // At the far end of the crowd, where the broadcast comes last.
            var reader = CrowdedDatabase.FirstReader + Readers - 1 - (number % Askers);
            var asked = TimeProvider.System.GetTimestamp();
            var command = await rig.Simulator.Telegram.SendTextAsync(reader, reader, $"/help {number.ToString(CultureInfo.InvariantCulture)}", cancellationToken: token);
            await rig.Simulator.Telegram.WaitForMessageAsync(
                reader, message => message.ByBot && message.MessageId > command.MessageId, TimeSpan.FromMinutes(1), cancellationToken: token);
            var took = TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds;
            lock (latencies)
                latencies.Add(took);
        });
        return latencies;
    }

    private static double At(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }
}

using System.Globalization;
using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class ReplyPart : IDeliveryPart
{
    private const int Readers = 100_000;
    private const int Askers = 50;

    /// <summary>Half of what replies may take of Telegram.</summary>
    private const int AskedPerSecond = 50;
    private const int Replies = 2_000;

    public string Name => "replies";

    public string Question => $"replies to {Replies:N0} commands while a broadcast to {Readers:N0} runs at 1,000 a second";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pace = new PacerOptions { BulkPerSecond = 1_000, MostInFlight = 300, PerChatPerSecond = 1_000, PerChatBurst = 1_000 };
        await using var rig = await DeliveryRig.StartAsync(Readers, pace, SimulatorLimits.Off, cancellationToken);
        await AskAsync(rig, 500, cancellationToken);
        var idle = await AskAsync(rig, Replies, cancellationToken);
        await rig.BreakAsync(cancellationToken);
        var loaded = await AskAsync(rig, Replies, cancellationToken);
        Console.WriteLine($"  idle p50 {At(idle, 0.5):0.0} ms, p99 {At(idle, 0.99):0.0} ms; during the broadcast p50 {At(loaded, 0.5):0.0} ms, p99 {At(loaded, 0.99):0.0} ms");
        Console.WriteLine($"  ratio of the p99s {At(loaded, 0.99) / At(idle, 0.99):0.00}; {rig.Departures.Count:N0} deliveries left meanwhile");
    }

    /// <summary>
    /// Commands come evenly, whatever the bot does meanwhile. From the command's arrival at the Simulator to that of the bot's message, by the Simulator's
    /// own clock and read only afterwards: watching each chat meanwhile would be most of the work, in both processes.
    /// </summary>
    private static async Task<List<double>> AskAsync(DeliveryRig rig, int count, CancellationToken cancellationToken)
    {
        var asked = new List<SeenMessage>(count);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / AskedPerSecond));
        for (var number = 0; number < count; number++)
        {
            await pace.WaitForNextTickAsync(cancellationToken);
            var reader = AskerOf(number);
            asked.Add(await rig.Simulator.Telegram.SendTextAsync(
                reader, reader, $"/help {number.ToString(CultureInfo.InvariantCulture)}", cancellationToken: cancellationToken));
        }

        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        var latencies = new List<double>(count);
        foreach (var ofReader in asked.Index().GroupBy(command => AskerOf(command.Index), command => command.Item))
        {
            var commands = ofReader.ToList();
            var replies = (await rig.Simulator.Telegram.MessagesAsync(ofReader.Key, commands[0].MessageId, cancellationToken: cancellationToken))
                .Where(message => message.ByBot && !message.Text.Contains("storm", StringComparison.Ordinal)).ToList();
            if (replies.Count != commands.Count)
                throw new InvalidOperationException($"{commands.Count} commands got {replies.Count} replies.");
            latencies.AddRange(commands.Zip(replies, (command, reply) => (reply.At - command.At).TotalMilliseconds));
        }

        return latencies;
    }

    /// <summary>The broadcast may come to them too, and is not taken for a reply.</summary>
    private static long AskerOf(int number) => CrowdedDatabase.FirstReader + Readers - 1 - (number % Askers);

    private static double At(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }
}

using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class UnlimitedPart : IDeliveryPart
{
    private const int Readers = 20_000;
    private const int InFlight = 64;

    /// <summary>So many of each until both processes run what the compiler makes in the end; a bot runs for weeks.</summary>
    private const int WarmUps = 4;

    public string Name => "unlimited";

    public string Question => $"limits off, {InFlight} in flight: how near a loop that records nothing?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pace = new PacerOptions { BulkPerSecond = 100_000, MostInFlight = InFlight };
        await using var rig = await DeliveryRig.StartAsync(Readers, pace, SimulatorLimits.Off, cancellationToken);
        for (var round = 0; round < WarmUps; round++)
            _ = await RateAsync(rig, cancellationToken) + await BareLoop.RateAsync(rig.Simulator.Address, Readers, InFlight, cancellationToken);

        var (recorded, bare) = (new List<double>(), new List<double>());
        await Pairs.CompareAsync(
            "recorded deliveries", () => WithCpuAsync(recorded, () => RateAsync(rig, cancellationToken)),
            "bare loop", () => WithCpuAsync(bare, () => BareLoop.RateAsync(rig.Simulator.Address, Readers, InFlight, cancellationToken)), "sends/s");
        Console.WriteLine($"  processor time of this process a send: {Pairs.Median(recorded):0} µs recorded, {Pairs.Median(bare):0} µs bare");
    }

    /// <summary>Less moved by other programs than the time on the clock.</summary>
    private static async Task<double> WithCpuAsync(List<double> microseconds, Func<Task<double>> measure)
    {
        var before = Environment.CpuUsage.TotalTime;
        var rate = await measure();
        microseconds.Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Readers);
        return rate;
    }

    private static async Task<double> RateAsync(DeliveryRig rig, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        await rig.EndAsync(await rig.AnnounceAsync(cancellationToken), cancellationToken);
        return Readers / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }
}

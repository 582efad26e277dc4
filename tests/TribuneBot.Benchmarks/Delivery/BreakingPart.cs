using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class BreakingPart : IDeliveryPart
{
    private const int Readers = 100_000;
    private const int PerSecond = 100;

    public string Name => "breaking";

    public string Question => $"breaking news entering while {Readers:N0} instant deliveries wait: how many leave before its first?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Once with few, so that the compiler's work is not measured.
        await EnterAsync(20 * PerSecond, cancellationToken);
        var (stored, first, before) = await EnterAsync(Readers, cancellationToken);
        Console.WriteLine($"  confirmed after {stored.TotalMilliseconds:0} ms, its first left {(first - stored).TotalMilliseconds:0} ms later (a slot is {1000.0 / PerSecond:0} ms); {before} others between");
    }

    /// <returns>When it was stored and when its first left, since the editor confirmed it, and how many others left between.</returns>
    private static async Task<(TimeSpan Stored, TimeSpan First, int Before)> EnterAsync(int readers, CancellationToken cancellationToken)
    {
        await using var rig = await DeliveryRig.StartAsync(
            readers, new PacerOptions { BulkPerSecond = PerSecond }, SimulatorLimits.Off, cancellationToken);
        await rig.AnnounceAsync(cancellationToken);
        while (rig.Departures.Count < 3 * PerSecond)
            await Task.Delay(20, cancellationToken);

        var confirmed = TimeProvider.System.GetTimestamp();
        await rig.BreakAsync(cancellationToken);
        var stored = TimeProvider.System.GetElapsedTime(confirmed);
        while (rig.Departures.Since(confirmed, Lane.BreakingToReaders).Count == 0)
            await Task.Delay(10, cancellationToken);

        var first = rig.Departures.Since(confirmed, Lane.BreakingToReaders)[0];
        return (stored, first, rig.Departures.Since(confirmed, Lane.Instant).Count(at => at > stored && at < first));
    }
}

using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class UnlimitedPart : IDeliveryPart
{
    private const int Readers = 20_000;
    private const int InFlight = 64;

    public string Name => "unlimited";

    public string Question => $"limits off, {InFlight} in flight: how near a loop that records nothing?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pace = new PacerOptions { BulkPerSecond = 100_000, MostInFlight = InFlight };
        await using var rig = await DeliveryRig.StartAsync(Readers, pace, SimulatorLimits.Off, cancellationToken);
        await Pairs.CompareAsync(
            "recorded deliveries", () => RateAsync(rig, cancellationToken),
            "bare loop", () => BareLoop.RateAsync(rig.Simulator.Address, Readers, InFlight, cancellationToken), "sends/s");
    }

    private static async Task<double> RateAsync(DeliveryRig rig, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        await rig.EndAsync(await rig.AnnounceAsync(cancellationToken), cancellationToken);
        return Readers / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }
}

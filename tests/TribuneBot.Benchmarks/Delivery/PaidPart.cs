using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class PaidPart : IDeliveryPart
{
    private const int Readers = 62_000;
    private const int PerSecond = 1_000;

    public string Name => "paid";

    public string Question => $"{PerSecond:N0} a second for a minute, every intent and outcome with full sync?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pace = new PacerOptions { BulkPerSecond = PerSecond, MostInFlight = 300 };
        await using var rig = await DeliveryRig.StartAsync(Readers, pace, SimulatorLimits.Off, cancellationToken);
        // The compiler takes its time in both processes; the rate is one that is held.
        await rig.EndAsync(await rig.AnnounceAsync(cancellationToken), cancellationToken);

        var start = TimeProvider.System.GetTimestamp();
        var counts = await rig.EndAsync(await rig.AnnounceAsync(cancellationToken), cancellationToken);

        var moments = rig.Departures.Since(start);
        var first = moments[0];
        var bySecond = moments.Where(at => at - first < TimeSpan.FromSeconds(60)).CountBy(at => (int)(at - first).TotalSeconds).ToList();
        Console.WriteLine($"  {counts.Sent:N0} sent in {(moments[^1] - first).TotalSeconds:0.0} s; in the first minute {bySecond.Sum(entry => entry.Value):N0}");
        Console.WriteLine($"  second by second: {string.Join(' ', bySecond.OrderBy(entry => entry.Key).Select(entry => entry.Value))}");
        Console.WriteLine($"  least in a second {bySecond.Min(entry => entry.Value)}, most in a sliding second {Departures.HighestInSecond(moments)}");
    }
}

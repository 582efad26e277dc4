using System.Globalization;
using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class FloodPart : IDeliveryPart
{
    private const int Readers = 3_000;
    private const int PerSecond = 200;

    public string Name => "flood";

    public string Question => "one chat in a ten-minute flood wait: are the others as fast as without it?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var rig = await DeliveryRig.StartAsync(Readers, new PacerOptions { BulkPerSecond = PerSecond }, SimulatorLimits.Off, cancellationToken);
        var without = await RateAsync(rig, Readers, cancellationToken);
        await rig.Simulator.Telegram.AddFaultAsync(
            new SimulatedFault(FaultKind.Error)
            {
                ChatId = CrowdedDatabase.FirstReader.ToString(CultureInfo.InvariantCulture),
                Status = 429,
                Description = "Too Many Requests: retry after 600",
                RetryAfter = 600,
            },
            cancellationToken);
        var with = await RateAsync(rig, Readers - 1, cancellationToken);
        Console.WriteLine($"  {without:0.0} a second without, {with:0.0} with: ratio {with / without:0.000}");
    }

    private static async Task<double> RateAsync(DeliveryRig rig, int count, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        var dispatch = await rig.AnnounceAsync(cancellationToken);
        while ((await rig.Database.Storage.Deliveries.CountsAsync(dispatch, cancellationToken)).Sent < count)
            await Task.Delay(10, cancellationToken);
        var moments = rig.Departures.Since(start);
        return (moments.Count - 1) / (moments[^1] - moments[0]).TotalSeconds;
    }
}

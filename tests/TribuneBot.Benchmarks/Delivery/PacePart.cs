using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class PacePart : IDeliveryPart
{
    private const int Readers = 3_000;
    private const int PerSecond = 30;

    public string Name => "pace";

    public string Question => $"{Readers:N0} readers at {PerSecond} a second: how near the arithmetic minimum, and how many 429?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // One more than we allow ourselves: what leaves evenly may arrive a little closer together.
        var limits = SimulatorLimits.Telegram with { BulkPerSecond = PerSecond + 2 };
        await using var rig = await DeliveryRig.StartAsync(Readers, new PacerOptions { BulkPerSecond = PerSecond }, limits, cancellationToken);
        var start = TimeProvider.System.GetTimestamp();
        var counts = await rig.EndAsync(await rig.AnnounceAsync(cancellationToken), cancellationToken);

        var moments = rig.Departures.Since(start);
        var took = moments[^1] - moments[0];
        var minimum = TimeSpan.FromSeconds((Readers - 1.0) / PerSecond);
        var floods = (await rig.Simulator.Telegram.CallsAsync("sendMessage", cancellationToken: cancellationToken)).Count(call => call.Status == 429);
        var seen = await rig.Simulator.Telegram.StatisticsAsync(cancellationToken);
        Console.WriteLine($"  {took.TotalSeconds:0.00} s, {took / minimum:0.000} × the minimum of {minimum.TotalSeconds:0.00} s; {counts.Sent} sent");
        Console.WriteLine($"  at most {Departures.HighestInSecond(moments)} departures and {seen.HighestInSlidingSecond} arrivals in any sliding second; {floods} times 429");
    }
}

using System.Diagnostics;
using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class FanOutPart : IDeliveryPart
{
    private const int Readers = 1_000_000;

    public string Name => "fanout";

    public string Question => $"fan-out to {Readers:N0} targets, and how long other writes wait meanwhile";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // As slow as can be: what is sent meanwhile must not be the figure.
        await using var rig = await DeliveryRig.StartAsync(Readers, new PacerOptions { BulkPerSecond = 1 }, SimulatorLimits.Off, cancellationToken);
        var start = TimeProvider.System.GetTimestamp();
        var dispatch = await rig.AnnounceAsync(cancellationToken);
        var waits = new List<double>();
        DispatchCounts counts;
        do
        {
            var asked = TimeProvider.System.GetTimestamp();
            await rig.Database.Storage.Notices.ToldAsync(noticeId: 0, cancellationToken);
            waits.Add(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
            await Task.Delay(5, cancellationToken);
            counts = await rig.Database.Storage.Deliveries.CountsAsync(dispatch, cancellationToken);
        }
        while (!counts.IsFannedOut);

        waits.Sort();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"  {counts.Waiting + counts.Sent:N0} deliveries in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s");
        Console.WriteLine($"  {waits.Count:N0} other writes: median {waits[waits.Count / 2]:0.0} ms, p99 {waits[waits.Count * 99 / 100]:0.0} ms, longest {waits[^1]:0.0} ms");
        Console.WriteLine($"  resident memory of the process {process.WorkingSet64 / 1024 / 1024} MB, at most {process.PeakWorkingSet64 / 1024 / 1024} MB");
    }
}

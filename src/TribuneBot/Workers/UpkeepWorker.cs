using TribuneBot.Configuration;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Hosting;

namespace TribuneBot.Workers;

/// <summary>Forgets what is kept for a time only: handled updates, the queries behind old buttons, the deliveries of finished dispatches.</summary>
internal sealed class UpkeepWorker(
    IUpdateLog updates, IDeliveryQueue deliveries, Settings settings, TimeProvider clock,
    IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<UpkeepWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Slices are short, and writers in between never wait long: the file is not busy with upkeep while news goes out.</summary>
    private static readonly TimeSpan PauseBetweenSlices = TimeSpan.FromMilliseconds(50);
    private const int SliceSize = 2_000;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await updates.PruneAsync(clock.GetUtcNow(), stoppingToken);
            while (await deliveries.ShrinkAsync(SliceSize, clock.GetUtcNow() - settings.Delivery.KeepReaderCopies, stoppingToken))
                await Task.Delay(PauseBetweenSlices, clock, stoppingToken);
        }
    }
}

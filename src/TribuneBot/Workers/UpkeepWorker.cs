using TribuneBot.Core.Readers;
using TribuneBot.Hosting;

namespace TribuneBot.Workers;

/// <summary>Forgets what is kept for a time only: handled updates and the queries behind old buttons.</summary>
internal sealed class UpkeepWorker(
    IUpdateLog updates, TimeProvider clock, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<UpkeepWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await updates.PruneAsync(clock.GetUtcNow(), stoppingToken);
    }
}

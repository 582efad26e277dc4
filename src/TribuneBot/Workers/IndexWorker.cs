using TribuneBot.Hosting;
using TribuneBot.Storage.Search;

namespace TribuneBot.Workers;

/// <summary>Renews the word index in the background when it was made by other rules for words, as after an update of the program.</summary>
internal sealed class IndexWorker(
    IndexRenewal renewal, TimeProvider clock, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<IndexWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    private const int Batch = 100;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>As long as a batch takes, roughly: news that goes out meanwhile finds the file free every other moment.</summary>
    private static readonly TimeSpan PauseBetweenBatches = TimeSpan.FromMilliseconds(50);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            if (await renewal.IsDueAsync(stoppingToken))
                await RenewAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RenewAsync(CancellationToken stoppingToken)
    {
        Log.RenewingIndex(logger, await renewal.StartAsync(rebuild: false, stoppingToken));
        while (await renewal.StepAsync(Batch, stoppingToken) > 0)
            await Task.Delay(PauseBetweenBatches, clock, stoppingToken);
        Log.IndexRenewed(logger);
    }
}

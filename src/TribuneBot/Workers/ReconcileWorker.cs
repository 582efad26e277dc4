using TribuneBot.Core.Dispatch;
using TribuneBot.Hosting;

namespace TribuneBot.Workers;

/// <summary>Finds out whether channel posts in doubt are there.</summary>
internal sealed class ReconcileWorker(
    Reconciler reconciler, TelegramGate gate, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<ReconcileWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        await reconciler.RunAsync(stoppingToken);
    }
}

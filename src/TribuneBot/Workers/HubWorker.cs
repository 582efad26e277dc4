using TribuneBot.Hosting;
using TribuneBot.Ingest.Push;

namespace TribuneBot.Workers;

/// <summary>Asks WebSub hubs for the subscriptions that are due, and renews leases.</summary>
internal sealed class HubWorker(
    HubDesk desk, TimeProvider clock, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<HubWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await desk.RenewDueAsync(stoppingToken);
    }
}

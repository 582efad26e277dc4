using TribuneBot.Core.Dispatch;
using TribuneBot.Hosting;
using TribuneBot.Ingest.Polling;

namespace TribuneBot.Workers;

/// <summary>Looks after the sources that are due.</summary>
internal sealed class PollingWorker(
    PollLoop polling, DispatchSignal stored, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<PollingWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    protected override Task RunAsync(CancellationToken stoppingToken) => polling.RunAsync(stored.Raise, stoppingToken);
}

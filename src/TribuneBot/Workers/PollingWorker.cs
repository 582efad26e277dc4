using TribuneBot.Core.Dispatch;
using TribuneBot.Hosting;
using TribuneBot.Ingest.Polling;

namespace TribuneBot.Workers;

/// <summary>Looks after the sources that are due.</summary>
internal sealed class PollingWorker(
    PollRound round, DispatchSignal stored, TimeProvider clock,
    IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<PollingWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var pause = await round.PollDueAsync(stoppingToken);
            stored.Raise();
            await Task.Delay(pause, clock, stoppingToken);
        }
    }
}

using TribuneBot.Core.Dispatch;
using TribuneBot.Hosting;

namespace TribuneBot.Workers;

/// <summary>Turns stored dispatches into deliveries.</summary>
internal sealed class FanOutWorker(
    FanOut fanOut, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<FanOutWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    protected override Task RunAsync(CancellationToken stoppingToken) => fanOut.RunAsync(stoppingToken);
}

using TribuneBot.Core.Dispatch;
using TribuneBot.Hosting;

namespace TribuneBot.Workers;

/// <summary>Makes the digest of each day.</summary>
internal sealed class DigestWorker(
    DigestSchedule schedule, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<DigestWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    protected override Task RunAsync(CancellationToken stoppingToken) => schedule.RunAsync(stoppingToken);
}

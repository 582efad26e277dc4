using TribuneBot.Hosting;
using TribuneBot.Telegram;

namespace TribuneBot.Workers;

/// <summary>Tells the editors what they must know: posts in doubt, channels that are closed.</summary>
internal sealed class NoticeWorker(
    TelegramRoom room, TelegramGate gate, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<NoticeWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        await room.RunNoticesAsync(stoppingToken);
    }
}

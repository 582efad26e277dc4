using TribuneBot.Hosting;
using TribuneBot.Telegram;

namespace TribuneBot.Workers;

/// <summary>Keeps the progress cards of running broadcasts up to date.</summary>
internal sealed class ProgressWorker(
    TelegramRoom room, TelegramGate gate, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<ProgressWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        await room.RunProgressCardsAsync(stoppingToken);
    }
}

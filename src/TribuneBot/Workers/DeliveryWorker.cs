using TribuneBot.Core.Dispatch;
using TribuneBot.Hosting;

namespace TribuneBot.Workers;

/// <summary>Sends deliveries at the speed Telegram allows.</summary>
internal sealed class DeliveryWorker(
    DeliveryPump pump, TelegramGate gate, IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<DeliveryWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    /// <summary>The pump waits for the file by itself, with what it knows of its sends; beginning again it would call them in doubt.</summary>
    protected override bool CanBeginAgain => false;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        await pump.RunAsync(stoppingToken);
    }
}

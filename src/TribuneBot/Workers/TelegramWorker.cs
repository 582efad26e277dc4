using TribuneBot.Configuration;
using TribuneBot.Hosting;
using TribuneBot.Telegram;

namespace TribuneBot.Workers;

/// <summary>Introduces the bot to Telegram, then receives and answers what people send.</summary>
internal sealed class TelegramWorker(
    TelegramRoom room, TelegramGate gate, Settings settings, TimeProvider clock,
    IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger<TelegramWorker> logger)
    : Worker(lifetime, outcome, logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly ILogger _logger = logger;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (!await IntroduceAsync(stoppingToken))
            return;

        await Task.WhenAll(
            room.RunUpdatesAsync(stoppingToken),
            ResolveChannelsAsync(stoppingToken),
            room.PublishAsync(stoppingToken));
    }

    /// <summary>Deliveries begin when the channels were asked for once; one that could not be asked for is asked for again.</summary>
    private async Task ResolveChannelsAsync(CancellationToken stoppingToken)
    {
        var delay = FirstDelay;
        while (!await room.ResolveChannelsAsync(stoppingToken))
        {
            gate.Open();
            await Task.Delay(delay, clock, stoppingToken);
            delay = Longer(delay);
        }

        gate.Open();
    }

    /// <returns>False when the token is refused: only the operator can mend that.</returns>
    private async Task<bool> IntroduceAsync(CancellationToken stoppingToken)
    {
        var delay = FirstDelay;
        while (true)
        {
            switch (await room.StartAsync(stoppingToken))
            {
                case RoomStart.Started started:
                    Log.Running(_logger, started.UserName, settings.Newsroom.Name, settings.Sources.Count, settings.Channels.Count);
                    return true;
                case RoomStart.TokenRefused:
                    Log.CannotStart(_logger, "Telegram refuses the token: check Telegram:BotToken or issue a new one at @BotFather.");
                    return false;
                case RoomStart.Unreachable unreachable:
                    Log.TelegramUnreachable(_logger, unreachable.Reason, delay);
                    await Task.Delay(delay, clock, stoppingToken);
                    delay = Longer(delay);
                    break;
            }
        }
    }

    private static TimeSpan Longer(TimeSpan delay) => delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
}

using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Updates;

/// <summary>One pump per bot that has a webhook; a changed webhook gets a new one.</summary>
internal sealed class WebhookPumps(TimeProvider clock, int seed) : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Dictionary<long, (CancellationTokenSource Stop, Task Running)> _running = [];

    /// <summary>Carries out a method that a webhook calls in its answer.</summary>
    internal Func<Bot, string, CallParameters, CancellationToken, Task> Called { get; set; } = static (_, _, _, _) => Task.CompletedTask;

    /// <summary>Starts, restarts or stops the pump after the bot's webhook changed. The caller holds the world's gate.</summary>
    internal void Changed(Bot bot)
    {
        bot.Updates.Added = null;
        if (_running.Remove(bot.Id, out var old))
            old.Stop.Cancel();
        if (!bot.Webhook.IsSet)
            return;
        var pump = new WebhookPump(bot, clock, _http, new Random(seed), (method, parameters, stopping) => Called(bot, method, parameters, stopping));
        var stop = new CancellationTokenSource();
        bot.Updates.Added = pump.Nudge;
        _running[bot.Id] = (stop, RunAsync(pump, stop.Token));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (stop, running) in _running.Values)
        {
            await stop.CancelAsync();
            await running;
            stop.Dispose();
        }

        _http.Dispose();
    }

    private static async Task RunAsync(WebhookPump pump, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await pump.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The webhook was changed or the Simulator stops: what was not confirmed stays pending.
        }
    }
}

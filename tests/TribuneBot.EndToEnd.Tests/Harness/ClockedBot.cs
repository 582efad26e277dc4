using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Configuration;
using TribuneBot.Hosting;
using TribuneBot.Simulator;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>The real host inside this process, on a clock that the test moves: a day passes in seconds.</summary>
internal sealed class ClockedBot : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The clock runs so far ahead of the work while something is waited for, and hardly any faster than the machine afterwards: on a busy one an answer takes
    /// seconds, in which hours must not pass.
    /// </summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    private readonly BotWorld _world;
    private readonly FakeTimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _running;
    private readonly CancellationToken _cancellationToken;

    public ClockedBot(BotWorld world, FakeTimeProvider clock, CancellationToken cancellationToken)
    {
        (_world, _clock, _cancellationToken) = (world, clock, cancellationToken);
        var configuration = ConfigurationSources.Load(
            Path.Combine(world.Folder, "appsettings.json"), new Dictionary<string, string?> { ["Storage:Database"] = Path.Combine(world.Folder, "tribune.db") });
        var settings = new SettingsReader(configuration, new Texts("en").Languages).Read(speaksToTelegram: true);
        _running = new BotHost(settings, LogLevel.Warning, clock).RunAsync(_stop.Token);
    }

    /// <summary>Lets the clock go on until a message of the bot is there.</summary>
    public async Task<SeenMessage> HearAsync(long personId, string text, int after = 0)
    {
        var waiting = Wait();
        while (true)
        {
            var messages = await _world.Telegram.MessagesAsync(personId, after, cancellationToken: _cancellationToken);
            if (messages.LastOrDefault(message => message.ByBot && message.Text.Contains(text, StringComparison.Ordinal)) is { } heard)
                return heard;

            Assert.True(waiting.IsPatient, $"Nobody said \"{text}\", but: {string.Join("\n", messages)}");
            await PassAsync(waiting);
        }
    }

    /// <summary>Says something and hears the answer to it.</summary>
    public async Task<SeenMessage> AskAsync(long personId, string text, string answer)
    {
        var asked = await _world.Telegram.SendTextAsync(personId, personId, text, cancellationToken: _cancellationToken);
        return await HearAsync(personId, answer, asked.MessageId);
    }

    public async Task PressAsync(long personId, SeenMessage message, string label)
    {
        var button = message.Buttons.First(candidate => candidate.Text.Contains(label, StringComparison.Ordinal));
        var pressing = _world.Telegram.PressAsync(personId, personId, message.MessageId, button.CallbackData!, Conversation.Patience, _cancellationToken);
        var waiting = Wait();
        while (!pressing.IsCompleted)
        {
            await _world.Telegram.MessagesAsync(personId, cancellationToken: _cancellationToken);
            await PassAsync(waiting);
        }

        await pressing;
    }

    public async Task PostedAsync(string text)
    {
        var waiting = Wait();
        while (await _world.CountPostsAsync(text, _cancellationToken) == 0)
        {
            Assert.True(waiting.IsPatient, $"\"{text}\" is not posted.");
            await PassAsync(waiting);
        }
    }

    /// <summary>Lets the clock go on from a moment for a while, with time for everything that is due then.</summary>
    public async Task LiveThroughAsync(DateTimeOffset moment, TimeSpan length)
    {
        _clock.SetUtcNow(moment);
        while (_clock.GetUtcNow() < moment + length)
        {
            await _world.Telegram.MessagesAsync(BotWorld.Reader, cancellationToken: _cancellationToken);
            _clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private Waiting Wait() => new(_clock.GetUtcNow() + Ahead, TimeProvider.System.GetTimestamp());

    /// <summary>Whoever waits for something looks first: each look is a request, in which the bot has its turn.</summary>
    private async Task PassAsync(Waiting waiting)
    {
        if (_running.IsCompleted)
            await _running;
        if (_clock.GetUtcNow() > waiting.Ahead)
            await Task.Delay(Turn, _cancellationToken);
        _cancellationToken.ThrowIfCancellationRequested();
        _clock.Advance(Step);
    }

    private readonly record struct Waiting(DateTimeOffset Ahead, long Started)
    {
        public bool IsPatient => TimeProvider.System.GetElapsedTime(Started) < Conversation.Patience;
    }
}

using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Limits;

/// <summary>Counts what a bot sends and refuses what is too fast. The caller holds the world's gate.</summary>
internal sealed class RateLimits(SimulatorLimits settings, TimeProvider clock)
{
    /// <summary>https://core.telegram.org/bots/api#paid-broadcasts.</summary>
    private const decimal StarsPerMessage = 0.1m;

    private static readonly TimeSpan ReplyWindow = TimeSpan.FromSeconds(10);

    private readonly SlidingWindow _bulk = new(TimeSpan.FromSeconds(1));
    private readonly SlidingWindow _replies = new(TimeSpan.FromSeconds(1));
    private readonly SlidingWindow _paid = new(TimeSpan.FromSeconds(1));
    private readonly Dictionary<(long Bot, long Chat), SlidingWindow> _sharedChats = [];
    private readonly Dictionary<(long Bot, long Chat), DateTimeOffset> _freeFrom = [];
    private readonly Dictionary<(long Bot, long Chat), DateTimeOffset> _heardFrom = [];

    internal SimulatorLimits Settings { get; set; } = settings;

    /// <summary>Somebody wrote or pressed a button: for 10 seconds, what the bot sends there is a reply.</summary>
    internal void Heard(Bot bot, Chat chat) => _heardFrom[(bot.Id, chat.Id)] = clock.GetUtcNow();

    /// <summary>Counts messages or edits into a chat, or throws 429 and counts nothing.</summary>
    /// <param name="bot">Who sends.</param>
    /// <param name="chat">Where to.</param>
    /// <param name="count">How many; an album counts each item.</param>
    /// <param name="paid">Whether the bot would pay to go beyond the free rate.</param>
    internal void Charge(Bot bot, Chat chat, int count, bool paid)
    {
        if (Settings == SimulatorLimits.Off)
            return;
        var now = clock.GetUtcNow();
        var (overall, ceiling) = Overall(bot, chat, count, now, paid);
        var wait = overall?.WaitFor(count, ceiling, now) ?? TimeSpan.Zero;
        wait = Max(wait, chat.Kind == ChatKind.Private ? WaitOfPrivate(bot, chat, now) : WaitOfShared(bot, chat, count, now));
        if (wait > TimeSpan.Zero)
            throw ApiException.TooMany(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
        overall?.Add(count, now);
        if (overall == _paid)
            Settings = Settings with { StarBalance = Settings.StarBalance - (count * StarsPerMessage) };
        ChargeChat(bot, chat, count, now);
    }

    // Only what goes beyond the free rate is paid for; without Stars there is only the free rate.
    private (SlidingWindow? Window, int Ceiling) Overall(Bot bot, Chat chat, int count, DateTimeOffset now, bool paid)
    {
        if (_heardFrom.TryGetValue((bot.Id, chat.Id), out var heard) && now - heard < ReplyWindow)
            return Settings.RepliesPerSecond > 0 ? (_replies, Settings.RepliesPerSecond) : (null, 0);
        var isBeyondFree = Settings.BulkPerSecond > 0 && _bulk.WaitFor(count, Settings.BulkPerSecond, now) > TimeSpan.Zero;
        if (paid && isBeyondFree && Settings.PaidPerSecond > 0 && Settings.StarBalance >= count * StarsPerMessage)
            return (_paid, Settings.PaidPerSecond);
        return Settings.BulkPerSecond > 0 ? (_bulk, Settings.BulkPerSecond) : (null, 0);
    }

    private TimeSpan WaitOfPrivate(Bot bot, Chat chat, DateTimeOffset now)
    {
        if (Settings.ChatPerSecond <= 0 || !_freeFrom.TryGetValue((bot.Id, chat.Id), out var freeFrom))
            return TimeSpan.Zero;
        var tolerance = (Math.Max(1, Settings.ChatBurst) - 1) / (double)Settings.ChatPerSecond;
        return freeFrom - now - TimeSpan.FromSeconds(tolerance);
    }

    private TimeSpan WaitOfShared(Bot bot, Chat chat, int count, DateTimeOffset now) =>
        Settings.SharedChatPerMinute > 0 && _sharedChats.TryGetValue((bot.Id, chat.Id), out var window)
            ? window.WaitFor(count, Settings.SharedChatPerMinute, now)
            : TimeSpan.Zero;

    private void ChargeChat(Bot bot, Chat chat, int count, DateTimeOffset now)
    {
        var key = (bot.Id, chat.Id);
        if (chat.Kind != ChatKind.Private && Settings.SharedChatPerMinute > 0)
        {
            if (!_sharedChats.TryGetValue(key, out var window))
                _sharedChats[key] = window = new SlidingWindow(TimeSpan.FromMinutes(1));
            window.Add(count, now);
        }
        else if (chat.Kind == ChatKind.Private && Settings.ChatPerSecond > 0)
        {
            var from = _freeFrom.TryGetValue(key, out var freeFrom) && freeFrom > now ? freeFrom : now;
            _freeFrom[key] = from + TimeSpan.FromSeconds(count / (double)Settings.ChatPerSecond);
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}

namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Lets messages go at the speed Telegram allows. Bulk sends share one evenly spaced rate; replies have their own ceiling; both count
/// against their chat, which has one request in flight at a time. Edits count like sends. Its time is monotonic: a clock that is set
/// changes nothing. Safe for concurrent use.
/// </summary>
public sealed class Pacer
{
    private const int SweepAt = 10_000;
    private static readonly TimeSpan InFlightCheck = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, ChatPace> _chats = [];
    private readonly Dictionary<long, TimeSpan> _flooded = [];
    private readonly PacerOptions _options;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly BulkPace _bulk;
    private readonly SlidingWindow _replies;
    private int _sweepAt = SweepAt;

    public Pacer(PacerOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _start = clock.GetTimestamp();
        _bulk = new BulkPace(options.BulkPerSecond, TimeSpan.Zero);
        _replies = new SlidingWindow(options.RepliesPerSecond, TimeSpan.FromSeconds(1));
    }

    private TimeSpan Now => _clock.GetElapsedTime(_start);

    /// <summary>The present bulk limit, messages per second.</summary>
    public int BulkRate
    {
        get
        {
            lock (_lock)
                return _bulk.Rate;
        }
    }

    /// <summary>Asks for one bulk send. A grant must be followed by <see cref="Release"/> when its request has ended.</summary>
    public PacerDecision TryGrant(long chatId, ChatKind kind) => TryGrant(chatId, kind, isReply: false);

    /// <summary>Waits for a reply's turn. Must be followed by <see cref="Release"/> when its request has ended.</summary>
    public async ValueTask WaitForReplyAsync(long chatId, ChatKind kind, CancellationToken cancellationToken)
    {
        while (true)
        {
            var decision = TryGrant(chatId, kind, isReply: true);
            if (decision.IsGranted)
                return;

            await Task.Delay(decision.Wait, _clock, cancellationToken);
        }
    }

    /// <summary>The request that was granted has ended, whatever its outcome.</summary>
    public void Release(long chatId)
    {
        lock (_lock)
        {
            if (_chats.TryGetValue(chatId, out var chat))
                chat.IsInFlight = false;
        }
    }

    /// <summary>
    /// Telegram answered 429: holds the chat; when several chats are told so within one second, holds all bulk sends and halves the rate.
    /// </summary>
    public void Flooded(long chatId, ChatKind kind, TimeSpan retryAfter)
    {
        lock (_lock)
        {
            var now = Now;
            ChatOf(chatId, kind).HoldUntil(now + retryAfter);
            foreach (var old in _flooded.Where(entry => entry.Value <= now - TimeSpan.FromSeconds(1)).ToList())
                _flooded.Remove(old.Key);

            _flooded[chatId] = now;
            if (_flooded.Count < _options.FloodedChatsToHoldAll)
                return;

            _flooded.Clear();
            _bulk.HoldUntil(now + retryAfter);
            _bulk.Halve(now);
        }
    }

    /// <summary>Holds all bulk sends, e.g. while the token is refused.</summary>
    public void HoldAll(TimeSpan duration)
    {
        lock (_lock)
            _bulk.HoldUntil(Now + duration);
    }

    private PacerDecision TryGrant(long chatId, ChatKind kind, bool isReply)
    {
        lock (_lock)
        {
            var now = Now;
            var allAt = isReply ? _replies.NextAt(now) : _bulk.NextAt(now);
            if (allAt > now)
                return PacerDecision.AllWait(Wait(allAt - now));

            var chat = ChatOf(chatId, kind);
            if (chat.IsInFlight)
                return PacerDecision.ChatWaits(InFlightCheck);

            var chatAt = chat.NextAt(now);
            if (chatAt > now)
                return PacerDecision.ChatWaits(Wait(chatAt - now));

            Grant(chat, isReply, now);
            return PacerDecision.Granted;
        }
    }

    /// <summary>Timers count whole milliseconds and may fire early by a fraction of one.</summary>
    private static TimeSpan Wait(TimeSpan exact) => TimeSpan.FromMilliseconds(Math.Ceiling(exact.TotalMilliseconds));

    private void Grant(ChatPace chat, bool isReply, TimeSpan now)
    {
        chat.Grant(now);
        chat.IsInFlight = true;
        if (isReply)
            _replies.Grant(now);
        else
            _bulk.Grant(now);
    }

    private ChatPace ChatOf(long chatId, ChatKind kind)
    {
        if (_chats.TryGetValue(chatId, out var known))
            return known;

        if (_chats.Count >= _sweepAt)
            Sweep();

        return _chats[chatId] = new ChatPace(kind, _options);
    }

    /// <summary>Forgets idle chats; the next sweep waits until the number that must be remembered has doubled.</summary>
    private void Sweep()
    {
        var now = Now;
        foreach (var idle in _chats.Where(entry => entry.Value.IsIdle(now)).Select(entry => entry.Key).ToList())
            _chats.Remove(idle);

        _sweepAt = Math.Max(SweepAt, _chats.Count * 2);
    }
}

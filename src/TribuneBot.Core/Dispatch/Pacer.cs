using TribuneBot.Core.Dispatch.Pacing;

namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Lets messages go at the speed Telegram allows. Bulk sends share one evenly spaced rate; replies have their own ceiling; both count
/// against their chat, which has one request in flight at a time and gets its replies first. Edits and pins count like sends, an album as its
/// number of messages. Its time is monotonic: a clock that is set changes nothing. Safe for concurrent use.
/// </summary>
public sealed class Pacer
{
    /// <summary>In a snapshot; the longest are kept. A shorter hold that is lost costs one more 429.</summary>
    private const int MostHolds = 1_000;

    /// <summary>Who asks for a bulk send while its chat's request is in flight cannot be woken by its end, so it is told to ask again.</summary>
    private static readonly TimeSpan InFlightCheck = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly PacerOptions _options;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly ChatPaces _chats;
    private readonly BulkPace _bulk;
    private readonly ReplyLine _replies;
    private readonly FloodWatch _floods;
    private readonly ITimer _replyTimer;
    private int _changes = 1;

    /// <exception cref="ArgumentException">An option is outside its range.</exception>
    public Pacer(PacerOptions options, TimeProvider clock)
    {
        options.Check();
        _options = options;
        _clock = clock;
        _start = clock.GetTimestamp();
        _chats = new ChatPaces(options);
        _bulk = new BulkPace(options.BulkPerSecond);
        _replies = new ReplyLine(options.RepliesPerSecond);
        _floods = new FloodWatch(options.FloodedChatsToHoldAll);
        _replyTimer = clock.CreateTimer(static pacer => ((Pacer)pacer!).ServeReplies(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The present bulk limit, messages per second.</summary>
    public int BulkRate
    {
        get
        {
            lock (_lock)
            {
                _bulk.Recover(Now);
                return _bulk.Rate;
            }
        }
    }

    /// <summary>How long all bulk sends are held yet, by floods or <see cref="HoldAll"/>; zero when they are not.</summary>
    public TimeSpan HeldFor
    {
        get
        {
            lock (_lock)
                return Moments.Later(_bulk.HeldUntil - Now, TimeSpan.Zero);
        }
    }

    /// <summary>How many bulk requests may be in flight at once; it is the sender who counts them.</summary>
    public int MostInFlight => _options.MostInFlight;

    /// <summary>
    /// Grows with everything a restart must not forget; while it is the same as at the last <see cref="Snapshot"/> stored, that one is good.
    /// It starts at 1, so that every process stores one and the next start finds it. Costs nothing to read.
    /// </summary>
    public int Changes => Volatile.Read(ref _changes);

    internal int ChatCount
    {
        get
        {
            lock (_lock)
                return _chats.Count;
        }
    }

    private TimeSpan Now => _clock.GetElapsedTime(_start);

    /// <summary>Asks for one bulk send. A grant must be followed by <see cref="Release"/> when its request has ended.</summary>
    /// <param name="messages">How many it counts as: 1, or the size of an album. At least 1.</param>
    public PacerDecision TryGrant(long chatId, ChatKind kind, int messages = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(messages, 1);
        lock (_lock)
        {
            var now = Now;
            var allAt = _bulk.NextAt(now, messages);
            if (allAt > now)
                return PacerDecision.AllWait(Wait(allAt - now));

            var chat = _chats.Of(chatId, kind, now);
            var chatAt = chat.NextAt(now, messages);
            if (chat.IsInFlight || chat.HasReplies)
                chatAt = Moments.Later(chatAt, now + InFlightCheck);

            if (chatAt > now)
                return PacerDecision.ChatWaits(Wait(chatAt - now));

            chat.Grant(now, messages);
            _bulk.Grant(now, messages);
            return PacerDecision.Granted;
        }
    }

    /// <summary>How long the chat itself must wait, whatever the others do; zero when it need not. Nothing is granted.</summary>
    public TimeSpan ChatWait(long chatId, ChatKind kind)
    {
        lock (_lock)
        {
            var now = Now;
            if (_chats.Find(chatId) is not { } chat)
                return TimeSpan.Zero;

            var at = chat.NextAt(now, messages: 1);
            if (chat.IsInFlight || chat.HasReplies)
                at = Moments.Later(at, now + InFlightCheck);
            return at > now ? Wait(at - now) : TimeSpan.Zero;
        }
    }

    /// <summary>Waits for a reply's turn. Must be followed by <see cref="Release"/> when its request has ended, unless the waiting was cancelled.</summary>
    public ValueTask WaitForReplyAsync(long chatId, ChatKind kind, CancellationToken cancellationToken) =>
        WaitForReplyAsync(chatId, kind, messages: 1, cancellationToken);

    /// <inheritdoc cref="WaitForReplyAsync(long, ChatKind, CancellationToken)"/>
    /// <param name="messages">How many it counts as: 1, or the size of an album. At least 1.</param>
    public ValueTask WaitForReplyAsync(long chatId, ChatKind kind, int messages, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(messages, 1);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);

        lock (_lock)
        {
            var now = Now;
            var chat = _chats.Of(chatId, kind, now);
            var turn = _replies.Add(chat, messages, now);
            ServeReplies(now);
            if (!turn.Granted.IsCompleted)
                turn.Cancellation = cancellationToken.UnsafeRegister((_, token) => Cancel(chat, turn, token), null);

            return turn.Granted;
        }
    }

    /// <summary>The request that was granted has ended, whatever its outcome. Wakes the reply that waits for the chat.</summary>
    public void Release(long chatId)
    {
        lock (_lock)
        {
            if (_chats.Find(chatId) is not { } chat)
                return;

            chat.IsInFlight = false;
            if (!chat.HasReplies)
                return;

            var now = Now;
            _replies.Join(chat, now);
            ServeReplies(now);
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
            _chats.Of(chatId, kind, now).HoldUntil(now + retryAfter);
            if (_floods.Note(chatId, retryAfter, now) is { } common)
                _bulk.Flooded(now, common);

            _changes++;
        }
    }

    /// <summary>Holds all bulk sends, e.g. while the token is refused. Not part of the state: a restart tries again at once.</summary>
    public void HoldAll(TimeSpan duration)
    {
        lock (_lock)
            _bulk.HoldUntil(Now + duration);
    }

    /// <summary>What a restart must not forget. Worth storing when <see cref="Changes"/> has grown since the last.</summary>
    public PacerState Snapshot()
    {
        lock (_lock)
        {
            var now = Now;
            var wall = _clock.GetUtcNow();
            _bulk.Recover(now);
            var holds = _chats.Held(now).OrderByDescending(chat => chat.HeldUntil).Take(MostHolds);
            return new PacerState(
                wall, _bulk.Rate, _options.BulkPerSecond, wall + (_bulk.FloodedUntil - now),
                [.. holds.Select(chat => new ChatHold(chat.Id, wall + (chat.HeldUntil - now)))]);
        }
    }

    /// <summary>
    /// Once at start, before the first bulk send, with what an earlier process stored. No bulk send leaves in the first second from now, because
    /// nobody knows what that process granted in its last one.
    /// </summary>
    public void Restore(PacerState state)
    {
        lock (_lock)
        {
            var now = Now;
            var wall = _clock.GetUtcNow();
            foreach (var hold in state.Chats)
            {
                var kind = hold.ChatId < 0 ? ChatKind.Supergroup : ChatKind.Private;
                _chats.Of(hold.ChatId, kind, now).HoldUntil(now + Remaining(hold.Until));
            }

            var heldFor = Remaining(state.BulkHeldUntil);
            var recovering = wall - (state.BulkHeldUntil > state.TakenAt ? state.BulkHeldUntil : state.TakenAt);
            var rate = state.BulkRate < state.BulkLimit ? state.BulkRate : _options.BulkPerSecond;
            _bulk.Restore(rate, now + heldFor, Moments.Later(recovering, TimeSpan.Zero));
            _bulk.HoldUntil(now + TimeSpan.FromSeconds(1));
            _changes++;

            // A clock set back between the processes must not lengthen a hold: it is never longer than when it was stored.
            TimeSpan Remaining(DateTimeOffset until)
            {
                var left = until - (wall > state.TakenAt ? wall : state.TakenAt);
                return Moments.Later(left, TimeSpan.Zero);
            }
        }
    }

    /// <summary>Timers count whole milliseconds and may fire early by a fraction of one.</summary>
    private static TimeSpan Wait(TimeSpan exact) => TimeSpan.FromMilliseconds(Math.Ceiling(exact.TotalMilliseconds));

    private void Cancel(ChatPace chat, ReplyTurn turn, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (ReplyLine.Remove(chat, turn))
                turn.Cancel(cancellationToken);
        }
    }

    private void ServeReplies()
    {
        lock (_lock)
            ServeReplies(Now);
    }

    private void ServeReplies(TimeSpan now)
    {
        if (_replies.Serve(now) is { } again)
            _replyTimer.Change(Wait(again - now), Timeout.InfiniteTimeSpan);
    }
}

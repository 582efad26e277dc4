namespace TribuneBot.Core.Dispatch.Pacing;

/// <summary>What the pacer remembers of one chat.</summary>
internal sealed class ChatPace
{
    private readonly SlidingWindow? _minute;
    private readonly TimeSpan _spacing;
    private readonly TimeSpan _tolerance;

    /// <summary>Theoretical arrival time of the generic cell rate algorithm (ITU-T I.371).</summary>
    private TimeSpan _arrival;

    public ChatPace(long id, ChatKind kind, PacerOptions options)
    {
        Id = id;
        if (id < 0 || kind != ChatKind.Private)
            _minute = new SlidingWindow(options.GroupPerMinute, TimeSpan.FromMinutes(1));

        _spacing = TimeSpan.FromSeconds(1 / options.PerChatPerSecond);
        _tolerance = _spacing * (options.PerChatBurst - 1);
    }

    public long Id { get; }

    /// <summary>One request in flight per chat keeps its order.</summary>
    public bool IsInFlight { get; set; }

    public TimeSpan HeldUntil { get; private set; }

    /// <summary>Replies to this chat that wait, first come first served; null or empty when none do.</summary>
    public LinkedList<ReplyTurn>? Replies { get; set; }

    public bool HasReplies => Replies is { Count: > 0 };

    /// <summary>The earliest moment at which the chat may get <paramref name="messages"/> more; never before <paramref name="now"/>.</summary>
    public TimeSpan NextAt(TimeSpan now, int messages)
    {
        var next = Moments.Later(_arrival - _tolerance, HeldUntil);
        return Moments.Later(next, _minute?.NextAt(now, messages) ?? now);
    }

    public void Grant(TimeSpan now, int messages)
    {
        IsInFlight = true;
        _arrival = Moments.Later(_arrival, now) + _spacing * messages;
        _minute?.Grant(now, messages);
    }

    public void HoldUntil(TimeSpan moment) => HeldUntil = Moments.Later(HeldUntil, moment);

    /// <summary>From when on nothing of this chat's past bears on its future, if it gets nothing more.</summary>
    public TimeSpan IdleAt() => Moments.Later(Moments.Later(_arrival, HeldUntil), _minute?.EmptyAt() ?? TimeSpan.Zero);

    public bool IsIdle(TimeSpan now) => !IsInFlight && !HasReplies && IdleAt() <= now;
}

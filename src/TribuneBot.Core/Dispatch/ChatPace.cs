namespace TribuneBot.Core.Dispatch;

/// <summary>What the pacer remembers of one chat.</summary>
internal sealed class ChatPace
{
    private readonly SlidingWindow? _minute;
    private readonly TimeSpan _spacing;
    private readonly TimeSpan _tolerance;

    /// <summary>Theoretical arrival time of the generic cell rate algorithm (ITU-T I.371).</summary>
    private TimeSpan _arrival;
    private TimeSpan _heldUntil;

    public ChatPace(ChatKind kind, PacerOptions options)
    {
        if (kind != ChatKind.Private)
            _minute = new SlidingWindow(options.GroupPerMinute, TimeSpan.FromMinutes(1));

        _spacing = TimeSpan.FromSeconds(1 / options.PerChatPerSecond);
        _tolerance = _spacing * (options.PerChatBurst - 1);
    }

    /// <summary>One request in flight per chat keeps its order.</summary>
    public bool IsInFlight { get; set; }

    public TimeSpan NextAt(TimeSpan now)
    {
        var next = _arrival - _tolerance;
        if (_minute is not null)
            next = Later(next, _minute.NextAt(now));

        return Later(now, Later(next, _heldUntil));
    }

    public void Grant(TimeSpan now)
    {
        _arrival = Later(_arrival, now) + _spacing;
        _minute?.Grant(now);
    }

    public void HoldUntil(TimeSpan moment) => _heldUntil = Later(_heldUntil, moment);

    /// <summary>Nothing of this chat's past bears on its future any more.</summary>
    public bool IsIdle(TimeSpan now) =>
        !IsInFlight && _arrival <= now && _heldUntil <= now && (_minute?.IsEmpty(now) ?? true);

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

/// <summary>
/// A clock that jumps from event to event, so that days pass in milliseconds and every timer runs at its own moment (FakeTimeProvider runs
/// all timers of one advance at its end). Timers may be late; the wall clock may be set without touching elapsed time.
/// </summary>
internal sealed class VirtualTime(Func<TimeSpan> lateness) : TimeProvider
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<Action, (long At, long Number)> _events = new();
    private TimeSpan _setBy;
    private long _number;

    public TimeSpan Elapsed { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => Begin + Elapsed + _setBy;

    public void SetWallClockBy(TimeSpan difference) => _setBy += difference;

    /// <summary>Exactly after <paramref name="wait"/>.</summary>
    public void After(TimeSpan wait, Action action) => _events.Enqueue(action, ((Elapsed + wait).Ticks, _number++));

    /// <summary>As a timer would: after <paramref name="wait"/> and some lateness.</summary>
    public void Late(TimeSpan wait, Action action) => After(wait + lateness(), action);

    public void Pass(TimeSpan span) => Run(until: Elapsed + span);

    /// <summary>Runs everything until nothing is left to happen, or until a moment.</summary>
    /// <param name="after">Called after each event.</param>
    public void Run(Action? after = null, TimeSpan? until = null)
    {
        while (_events.TryPeek(out var action, out var place) && (until is null || place.At <= until.Value.Ticks))
        {
            _events.Dequeue();
            Elapsed = TimeSpan.FromTicks(place.At);
            action();
            after?.Invoke();
        }

        Elapsed = until ?? Elapsed;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class VirtualTimer(VirtualTime time, Action action) : ITimer
    {
        private int _setting;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            var setting = ++_setting;
            if (dueTime != Timeout.InfiniteTimeSpan)
                time.Late(dueTime, () => RunIfStill(setting));

            return true;
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void RunIfStill(int setting)
        {
            if (setting == _setting)
                action();
        }
    }
}

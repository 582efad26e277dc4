namespace TribuneBot.Simulator.World;

/// <summary>A timer of the <see cref="WorldClock"/>: it knows when it is due, and the clock tells it when its hands were moved.</summary>
internal sealed class WorldTimer(WorldClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly Lock _gate = new();
    private ITimer _inner = null!;
    private DateTimeOffset? _due;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            _period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
            if (_due is null)
                clock.Forget(this);
            else
                clock.Watch(this);
        }

        Reschedule();
        return true;
    }

    public void Dispose()
    {
        Stop();
        _inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        return _inner.DisposeAsync();
    }

    internal void Attach(ITimer timer) => _inner = timer;

    /// <summary>Sets the timer of the underlying clock to what is left.</summary>
    internal void Reschedule()
    {
        TimeSpan wait;
        lock (_gate)
        {
            if (_due is not { } due)
                return;
            // Timers count whole milliseconds: less than one would ring at once, again and again.
            var left = Math.Ceiling((due - clock.GetUtcNow()).TotalMilliseconds);
            wait = TimeSpan.FromMilliseconds(Math.Max(0, left));
        }

        // Outside the lock: a clock under test may call back from within.
        _inner.Change(wait, Timeout.InfiniteTimeSpan);
    }

    internal void Fire()
    {
        if (IsDue())
            callback(state);
        // A system timer may ring a moment before the hands are there; then it is set again for what is left.
        Reschedule();
    }

    private bool IsDue()
    {
        lock (_gate)
        {
            if (_due is not { } due || due > clock.GetUtcNow())
                return false;
            _due = _period == Timeout.InfiniteTimeSpan ? null : due + _period;
            if (_due is null)
                clock.Forget(this);
            return true;
        }
    }

    private void Stop()
    {
        lock (_gate)
            _due = null;
        clock.Forget(this);
    }
}

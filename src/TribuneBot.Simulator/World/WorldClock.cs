namespace TribuneBot.Simulator.World;

/// <summary>
/// The world's clock: the given one, moved ahead as asked. Whatever waits on it (long polls, webhook retries, delays) wakes
/// when the hands pass its time, whether by themselves or by being moved.
/// </summary>
internal sealed class WorldClock(TimeProvider inner) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<WorldTimer> _waiting = [];
    private long _aheadTicks;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

    public override long GetTimestamp() =>
        inner.GetTimestamp() + (long)(Interlocked.Read(ref _aheadTicks) * (TimestampFrequency / (double)TimeSpan.TicksPerSecond));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WorldTimer(this, callback, state);
        timer.Attach(inner.CreateTimer(static timer => ((WorldTimer)timer!).Fire(), timer, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the hands ahead and wakes whatever became due.</summary>
    /// <param name="by">Zero or more.</param>
    internal void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        WorldTimer[] waiting;
        lock (_gate)
        {
            Interlocked.Add(ref _aheadTicks, by.Ticks);
            waiting = [.. _waiting];
        }

        foreach (var timer in waiting)
            timer.Reschedule();
    }

    internal void Watch(WorldTimer timer)
    {
        lock (_gate)
            _waiting.Add(timer);
    }

    internal void Forget(WorldTimer timer)
    {
        lock (_gate)
            _waiting.Remove(timer);
    }
}

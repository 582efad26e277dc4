namespace TribuneBot.Simulator.World;

/// <summary>
/// The world's calendar: the given clock, moved ahead as asked. Only what time it is moves (expiry, the 48 hours, limits);
/// waiting takes as long as it takes on the given clock.
/// </summary>
internal sealed class WorldClock(TimeProvider inner) : TimeProvider
{
    private long _aheadTicks;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the calendar ahead; it never goes back.</summary>
    internal void Advance(TimeSpan by) => Interlocked.Add(ref _aheadTicks, Math.Max(0, by.Ticks));
}

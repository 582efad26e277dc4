namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Remembers the last <c>capacity</c> grants and allows the next only when the oldest of them has left the window: whatever the clock
/// and the timers do, no half-open sliding window ever holds more than <c>capacity</c> grants.
/// </summary>
internal sealed class SlidingWindow(int capacity, TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _grants = new(Math.Min(capacity, 64));

    /// <summary>The earliest moment of the next grant; never before <paramref name="now"/>.</summary>
    public DateTimeOffset NextAt(DateTimeOffset now)
    {
        Forget(now);
        if (_grants.Count < capacity)
            return now;

        var oldest = _grants.Peek();
        return oldest > now ? now + length : oldest + length;
    }

    public void Grant(DateTimeOffset now) => _grants.Enqueue(now);

    public bool IsEmpty(DateTimeOffset now)
    {
        Forget(now);
        return _grants.Count == 0;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_grants.TryPeek(out var oldest) && oldest + length <= now)
            _grants.Dequeue();
    }
}

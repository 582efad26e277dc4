namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Remembers the last <c>capacity</c> grants and allows the next only when the oldest of them has left the window: whatever
/// the timers do, no half-open sliding window ever holds more than <c>capacity</c> grants. Moments are monotonic, since the pacer's start.
/// </summary>
internal sealed class SlidingWindow(int capacity, TimeSpan length)
{
    private readonly Queue<TimeSpan> _grants = new(Math.Min(capacity, 64));

    /// <summary>The earliest moment of the next grant; never before <paramref name="now"/>.</summary>
    public TimeSpan NextAt(TimeSpan now)
    {
        Forget(now);
        if (_grants.Count < capacity)
            return now;

        return _grants.Peek() + length;
    }

    public void Grant(TimeSpan now) => _grants.Enqueue(now);

    public bool IsEmpty(TimeSpan now)
    {
        Forget(now);
        return _grants.Count == 0;
    }

    private void Forget(TimeSpan now)
    {
        while (_grants.TryPeek(out var oldest) && oldest + length <= now)
            _grants.Dequeue();
    }
}

namespace TribuneBot.Simulator.Limits;

/// <summary>How many things happened in the last stretch of time, without window edges.</summary>
internal sealed class SlidingWindow(TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _times = new();

    /// <summary>How long until <paramref name="count"/> more fit under the ceiling; zero when they do.</summary>
    internal TimeSpan WaitFor(int count, int ceiling, DateTimeOffset now)
    {
        Forget(now);
        var tooMany = _times.Count + count - ceiling;
        if (tooMany <= 0 || _times.Count == 0)
            return TimeSpan.Zero;
        return _times.ElementAt(Math.Min(tooMany, _times.Count) - 1) + length - now;
    }

    internal int Add(int count, DateTimeOffset now)
    {
        Forget(now);
        for (var i = 0; i < count; i++)
            _times.Enqueue(now);
        return _times.Count;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_times.TryPeek(out var oldest) && oldest + length <= now)
            _times.Dequeue();
    }
}

namespace TribuneBot.Core.Dispatch.Pacing;

/// <summary>
/// A log of grants that allows the next only when enough of the oldest have left the window: whatever the timers do, no half-open
/// sliding window ever holds more than <paramref name="capacity"/> messages. Moments are monotonic, since the pacer's start. Grants less than a
/// thousandth of the window apart share an entry that leaves with its last one: never more than about a thousand entries, at most a
/// thousandth of the speed lost.
/// </summary>
internal sealed class SlidingWindow(int capacity, TimeSpan length)
{
    private readonly Queue<Entry> _older = new();
    private readonly TimeSpan _grain = length / 1000;
    private Entry _newest;
    private int _count;

    /// <summary>
    /// The earliest moment at which <paramref name="messages"/> more fit; never before <paramref name="now"/>. An album larger than the window
    /// waits until it is empty.
    /// </summary>
    public TimeSpan NextAt(TimeSpan now, int messages)
    {
        Forget(now);
        var mustLeave = _count + Math.Min(messages, capacity) - capacity;
        if (mustLeave <= 0)
            return now;

        foreach (var entry in _older)
        {
            mustLeave -= entry.Messages;
            if (mustLeave <= 0)
                return entry.Last + length;
        }

        return _newest.Last + length;
    }

    /// <summary>What an album has too many for one window is entered into the following ones.</summary>
    public void Grant(TimeSpan now, int messages)
    {
        for (var at = now; messages > 0; messages -= capacity, at += length)
            Enter(at, Math.Min(messages, capacity));
    }

    /// <summary>When the last message leaves the window, if no other comes.</summary>
    public TimeSpan EmptyAt() => _newest.Messages == 0 ? TimeSpan.Zero : _newest.Last + length;

    private void Enter(TimeSpan at, int messages)
    {
        _count += messages;
        if (_newest.Messages > 0 && at - _newest.First < _grain)
        {
            _newest = _newest with { Last = at, Messages = _newest.Messages + messages };
            return;
        }

        if (_newest.Messages > 0)
            _older.Enqueue(_newest);

        _newest = new Entry(at, at, messages);
    }

    private void Forget(TimeSpan now)
    {
        while (_older.TryPeek(out var oldest) && oldest.Last + length <= now)
            _count -= _older.Dequeue().Messages;

        if (_older.Count > 0 || _newest.Last + length > now)
            return;

        _newest = default;
        _count = 0;
    }

    private readonly record struct Entry(TimeSpan First, TimeSpan Last, int Messages);
}

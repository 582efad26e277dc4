namespace TribuneBot.Core.Dispatch;

/// <summary>
/// The bulk lanes' common speed: evenly spaced (burst 1), never more than the limit in any sliding second; halved by floods on several
/// chats, then recovering by one a second every ten seconds.
/// </summary>
internal sealed class BulkPace
{
    private static readonly TimeSpan RecoveryStep = TimeSpan.FromSeconds(10);

    /// <summary>A late timer may be caught up by this much; the sliding second stays the hard limit.</summary>
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(15);

    private readonly int _limit;
    private readonly SlidingWindow _second;
    private TimeSpan _arrival;
    private TimeSpan _heldUntil;
    private TimeSpan _nextRecovery = TimeSpan.MaxValue;

    /// <summary>Starts with an empty bucket: the first grant comes one interval after <paramref name="start"/>.</summary>
    public BulkPace(int perSecond, TimeSpan start)
    {
        _limit = perSecond;
        Rate = perSecond;
        _second = new SlidingWindow(perSecond, TimeSpan.FromSeconds(1));
        _arrival = start + TimeSpan.FromSeconds(1.0 / perSecond);
    }

    /// <summary>The present limit, messages per second: 1 up to the configured one.</summary>
    public int Rate { get; private set; }

    public TimeSpan NextAt(TimeSpan now)
    {
        Recover(now);
        var next = _arrival > _heldUntil ? _arrival : _heldUntil;
        var window = _second.NextAt(now);
        return next > window ? next : window;
    }

    public void Grant(TimeSpan now)
    {
        var earliest = now - Lateness;
        _arrival = (_arrival > earliest ? _arrival : earliest) + TimeSpan.FromSeconds(1.0 / Rate);
        _second.Grant(now);
    }

    public void HoldUntil(TimeSpan moment) => _heldUntil = moment > _heldUntil ? moment : _heldUntil;

    public void Halve(TimeSpan now)
    {
        Rate = Math.Max(1, Rate / 2);
        _nextRecovery = now + RecoveryStep;
    }

    private void Recover(TimeSpan now)
    {
        while (now >= _nextRecovery && Rate < _limit)
        {
            Rate++;
            _nextRecovery += RecoveryStep;
        }
    }
}

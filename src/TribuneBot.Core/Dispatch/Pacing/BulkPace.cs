namespace TribuneBot.Core.Dispatch.Pacing;

/// <summary>
/// The bulk lanes' common speed. Two rules, both of which must agree:
/// 1. Even spacing (generic cell rate algorithm, burst 1): one message per interval. Who comes late for a slot it was named may catch up what
///    it missed, but never more than <see cref="CatchUp"/>; time in which nobody wanted to send is never credited.
/// 2. The sliding second: never more than the limit in any half-open second, whatever was caught up.
/// Floods on several chats halve the rate, which recovers step by step.
/// </summary>
internal sealed class BulkPace
{
    /// <summary>
    /// What a late asker may catch up: a coarse timer (15.6 ms) and a commit with full sync (6–8 ms) lie between two rounds of grants. Without it
    /// 1,000 a second would end at 1 / (1 ms + lateness). Shorter than the interval at 28 a second: there two messages never leave together.
    /// </summary>
    internal static readonly TimeSpan CatchUp = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits are whole milliseconds.</summary>
    private static readonly TimeSpan Timer = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan RecoveryStep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortestFlood = TimeSpan.FromSeconds(1);

    /// <summary>Who comes later than this after the moment named was not late but had nothing to send.</summary>
    private static readonly TimeSpan StillThere = TimeSpan.FromMilliseconds(100);

    private readonly int _limit;
    private readonly SlidingWindow _second;

    /// <summary>The next slot (theoretical arrival time, ITU-T I.371).</summary>
    private TimeSpan _slot;

    /// <summary>When the present asker should have come: the moment it was named, or that of the last grant.</summary>
    private TimeSpan _expected;
    private bool _isNamed;

    /// <summary>How much later than named askers come: the most of late, less a millisecond for each that came earlier.</summary>
    private TimeSpan _lateness;
    private TimeSpan _recoversAt = TimeSpan.MaxValue;

    /// <summary>Starts with an empty bucket: the first grant comes one interval after zero.</summary>
    public BulkPace(int perSecond)
    {
        _limit = perSecond;
        Rate = perSecond;
        _second = new SlidingWindow(perSecond, TimeSpan.FromSeconds(1));
        _slot = Interval;
    }

    /// <summary>The present limit, messages per second: 1 up to the configured one.</summary>
    public int Rate { get; private set; }

    /// <summary>Until when floods hold everyone; in the past when they do not.</summary>
    public TimeSpan FloodedUntil { get; private set; }

    /// <summary>Until when everyone is held, for whatever reason; in the past when nobody is.</summary>
    public TimeSpan HeldUntil { get; private set; }

    private TimeSpan Interval => TimeSpan.FromSeconds(1.0 / Rate);

    /// <summary>One message a second every ten seconds at 28; 3 % of larger limits, so that each recovers from half in about three minutes.</summary>
    private int RecoveryBy => Math.Max(1, _limit * 3 / 100);

    /// <summary>
    /// When to ask; a grant when that is not after <paramref name="now"/>. For a slot its own moment, because lateness is caught up. Not so for room
    /// in the sliding second: a message that comes late for it delays the one a second after it, and so on for ever. So the asker is called earlier by
    /// as much as askers are late; too early costs one more question.
    /// </summary>
    public TimeSpan NextAt(TimeSpan now, int messages)
    {
        Recover(now);
        LearnLateness(now);
        var room = _second.NextAt(now, messages);
        if (_slot <= now && room <= now)
            return now;

        var next = Moments.Later(_slot, room - _lateness);
        _expected = next > now ? next : now + Timer;
        _isNamed = true;
        return _expected;
    }

    /// <summary>
    /// An album takes a slot per message: those that passed while it waited for room in the sliding second count, the others come after it.
    /// </summary>
    public void Grant(TimeSpan now, int messages)
    {
        var owed = now - _expected <= StillThere ? CatchUp + Interval * (messages - 1) : TimeSpan.Zero;
        _slot = Moments.Later(_slot, now - owed) + Interval * messages;
        _expected = now;
        _second.Grant(now, messages);
    }

    /// <summary>After a hold the bucket is empty: nothing of the time before is caught up.</summary>
    public void HoldUntil(TimeSpan moment)
    {
        HeldUntil = Moments.Later(HeldUntil, moment);
        _slot = Moments.Later(_slot, moment);
    }

    /// <summary>
    /// Holds everyone and halves the rate, once per hold: the answers still to come belong to requests granted before.
    /// </summary>
    public void Flooded(TimeSpan now, TimeSpan retryAfter)
    {
        Recover(now);
        if (now >= FloodedUntil)
            Rate = Math.Max(1, Rate / 2);

        FloodUntil(Moments.Later(FloodedUntil, now + Moments.Later(retryAfter, ShortestFlood)));
    }

    /// <summary>Takes over what another process learned.</summary>
    /// <param name="recovered">How long its rate has been recovering since.</param>
    public void Restore(int rate, TimeSpan heldUntil, TimeSpan recovered)
    {
        var steps = (int)Math.Min(recovered / RecoveryStep, _limit);
        Rate = Math.Min(Rate, Math.Clamp(rate + steps * RecoveryBy, 1, _limit));
        FloodUntil(Moments.Later(FloodedUntil, heldUntil));
    }

    /// <summary>Recovers the rate for the time that has passed; nothing is learned while everyone is held.</summary>
    public void Recover(TimeSpan now)
    {
        while (now >= _recoversAt && Rate < _limit)
        {
            Rate = Math.Min(_limit, Rate + RecoveryBy);
            _recoversAt += RecoveryStep;
        }
    }

    private void LearnLateness(TimeSpan now)
    {
        if (!_isNamed || now < _expected)
            return;

        var late = now - _expected - Timer;
        _lateness = Moments.Later(late <= CatchUp ? late : TimeSpan.Zero, Moments.Later(_lateness - Timer, TimeSpan.Zero));
        _isNamed = false;
    }

    private void FloodUntil(TimeSpan moment)
    {
        FloodedUntil = moment;
        _recoversAt = moment + RecoveryStep;
        HoldUntil(moment);
    }
}

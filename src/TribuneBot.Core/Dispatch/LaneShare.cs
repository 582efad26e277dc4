namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Which lane gets the next bulk grant: the highest that has something ready, except that every twentieth grant made while a lower one waits
/// goes to the lower lane that has waited longest. So the highest gets at least 95 %, and where n lanes have something ready each is served
/// within 21 × n grants. A lane that has just come up on top goes first even when that turn is due; the turn follows right after.
/// Not safe for concurrent use: it belongs to the sender's loop.
/// </summary>
public sealed class LaneShare
{
    private const int TurnEvery = 20;

    /// <summary>By number of the ask. A lane that is not ready for a moment keeps its place, so that flickering does not starve it.</summary>
    private readonly Dictionary<Lane, long> _waitingSince = [];
    private long _asks;
    private Lane? _highest;
    private bool _isNewOnTop;
    private bool _othersWait;
    private int _grantsPastOthers;
    private bool _isTurnPutOff;

    private bool IsTurnDue => _othersWait && _grantsPastOthers >= TurnEvery - 1;

    /// <summary>
    /// The same until <see cref="Granted"/> is called or other lanes are ready, so that an album which must wait for room keeps its turn.
    /// </summary>
    /// <param name="ready">Lanes with something that may be sent now, in any order.</param>
    /// <returns>Null when <paramref name="ready"/> is empty.</returns>
    public Lane? Next(ReadOnlySpan<Lane> ready)
    {
        _asks++;
        Look(ready);
        return IsTurnDue && (!_isNewOnTop || _isTurnPutOff) ? LongestWaiting(ready) : _highest;
    }

    /// <summary>The lane that <see cref="Next"/> named was granted a bulk send.</summary>
    public void Granted(Lane lane)
    {
        _waitingSince.Remove(lane);
        if (lane != _highest)
        {
            _grantsPastOthers = 0;
            _isTurnPutOff = false;
            return;
        }

        _isNewOnTop = false;
        if (IsTurnDue)
            _isTurnPutOff = true;
        else if (_othersWait)
            _grantsPastOthers++;
    }

    private void Look(ReadOnlySpan<Lane> ready)
    {
        var before = _highest;
        _highest = null;
        foreach (var lane in ready)
        {
            _waitingSince.TryAdd(lane, _asks);
            if (_highest is null || lane < _highest)
                _highest = lane;
        }

        _othersWait = ready.ContainsAnyExcept(_highest ?? default);
        if (_highest != before)
            _isNewOnTop = before is null || _highest < before;
    }

    private Lane? LongestWaiting(ReadOnlySpan<Lane> ready)
    {
        Lane? longest = null;
        foreach (var lane in ready)
        {
            if (lane != _highest && (longest is not { } other || (_waitingSince[lane], lane).CompareTo((_waitingSince[other], other)) < 0))
                longest = lane;
        }

        return longest;
    }
}

namespace TribuneBot.Core.Dispatch;

/// <summary>
/// The pump's turns at the durable table, one at a time: loads the heads of the queue (one per target, by lane), picks those that should leave
/// next, and in one transaction records outcomes and commits the picked ones' intents.
/// </summary>
internal sealed class QueueTaker(IDeliveryQueue queue, Pacer pacer, TimeProvider clock)
{
    /// <summary>Loaded at once for each request that may be in flight, at most: so that loading is rare, and what is loaded is fresh.</summary>
    private const int MostHeadsPerRequest = 4;

    /// <summary>Deliveries that became due without a wake-up (made by another process) are noticed within this time.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>
    /// An outcome may free a target whose next delivery is more urgent than the loaded heads. Loading them anew after every group cost more than recording
    /// it, so outcomes are heeded this often at most.
    /// </summary>
    private static readonly TimeSpan RenewEvery = TimeSpan.FromMilliseconds(100);

    private readonly LaneHeads _heads = new();
    private readonly Dictionary<long, TimeSpan> _waiting = [];
    private readonly long _start = clock.GetTimestamp();
    private volatile bool _mayHaveMore = true;
    private TimeSpan _loadedAt;
    private bool _hasOutcomes;

    /// <summary>Monotonic: a clock that is set neither hurries nor delays a waiting chat.</summary>
    private TimeSpan Elapsed => clock.GetElapsedTime(_start);

    private TimeSpan RenewIn => _loadedAt + RenewEvery - Elapsed;

    /// <summary>What leaves until they are loaded anew, twice over.</summary>
    private int HeadsWanted => Math.Clamp(
        (int)(pacer.BulkRate * RenewEvery.TotalSeconds * 2), pacer.MostInFlight, pacer.MostInFlight * MostHeadsPerRequest);

    private bool HasMore => _mayHaveMore || !_heads.IsEmpty || _heads.IsSpent;

    /// <summary>The table may hold something more urgent than the loaded heads.</summary>
    public void Renew() => _mayHaveMore = true;

    /// <param name="results">Outcomes to record.</param>
    /// <param name="held">Targets with something on its way, staged or not recorded yet: nothing else goes there.</param>
    /// <param name="staged">The lanes of those that wait for the common pace.</param>
    /// <param name="room">How many of one urgency may be staged.</param>
    /// <exception cref="StorageUnavailableException">Nothing was recorded and nothing taken.</exception>
    public async Task<QueueTurn> TakeAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlySet<long> held, IReadOnlyList<Lane> staged, int room, CancellationToken cancellationToken)
    {
        var lookAgain = await LoadAsync(held, cancellationToken);
        var picked = Pick(held, staged, room);
        if (results.Count == 0 && picked.Count == 0)
            return new QueueTurn([], HasMore, Heeding(lookAgain));

        var kept = await queue.CommitAsync(results, [.. picked.Select(head => head.Key)], clock.GetUtcNow(), cancellationToken);
        _hasOutcomes |= results.Count > 0;
        return new QueueTurn([.. picked.Where(head => kept.Contains(head.Key))], HasMore, Heeding(lookAgain));
    }

    private async Task<TimeSpan> LoadAsync(IReadOnlySet<long> held, CancellationToken cancellationToken)
    {
        if (_hasOutcomes && RenewIn <= TimeSpan.Zero)
            Renew();
        foreach (var ready in _waiting.Where(entry => entry.Value <= Elapsed).Select(entry => entry.Key).ToList())
        {
            _waiting.Remove(ready);
            Renew();
        }

        if (_mayHaveMore || _heads.IsEmpty || _heads.IsSpent)
        {
            (_mayHaveMore, _hasOutcomes, _loadedAt) = (false, false, Elapsed);
            _heads.Load(await queue.HeadsAsync([.. held, .. _waiting.Keys], HeadsWanted, clock.GetUtcNow(), cancellationToken));
        }

        var wait = _waiting.Count == 0 ? LookEvery : Shorter(LookEvery, _waiting.Values.Min() - Elapsed);
        if (!_heads.IsEmpty)
            return wait;

        var now = clock.GetUtcNow();
        var due = await queue.NextDueAsync(now, cancellationToken);
        return due > now ? Shorter(wait, due.Value - now) : wait;
    }

    private List<PendingDelivery> Pick(IReadOnlySet<long> held, IReadOnlyList<Lane> staged, int room)
    {
        var picked = new List<PendingDelivery>();
        var lanes = staged.CountBy(lane => lane).ToDictionary();
        while (_heads.Next() is { } head && lanes.Where(entry => entry.Key <= head.Lane).Sum(entry => entry.Value) < room)
        {
            var wait = held.Contains(head.Key.TargetId) ? TimeSpan.Zero : pacer.ChatWait(head.ChatId, head.ChatKind);
            var isReady = wait == TimeSpan.Zero && !held.Contains(head.Key.TargetId);
            _heads.Take(head, isReady);
            if (isReady)
            {
                picked.Add(head);
                lanes[head.Lane] = lanes.GetValueOrDefault(head.Lane) + 1;
            }
            else if (wait > TimeSpan.Zero)
                _waiting[head.Key.TargetId] = Elapsed + wait;
        }

        return picked;
    }

    private TimeSpan Heeding(TimeSpan lookAgain) => _hasOutcomes ? Shorter(lookAgain, RenewIn) : lookAgain;

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}

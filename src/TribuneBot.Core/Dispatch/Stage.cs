namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Deliveries whose intent is committed and which leave as soon as the pacer lets them: without it every freed place would wait for a sync of
/// the disk. At a crash they are in doubt like what is on its way, so it holds no more than leave while one group is committed. The highest lane
/// leaves first. Not safe for concurrent use: it belongs to the pump's loop.
/// </summary>
internal sealed class Stage
{
    /// <summary>Generous for a commit of a group with full sync on a slow disk.</summary>
    private static readonly TimeSpan CommitTime = TimeSpan.FromMilliseconds(20);

    /// <summary>A chat that must wait longer gives its place back: it must hold up nobody.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>For each request that may be in flight; only a bot without a limit comes so far.</summary>
    private const int MostPerRequest = 4;

    private readonly List<PendingDelivery> _waiting = [];
    private readonly Dictionary<long, TimeSpan> _chatReadyAt = [];

    public IReadOnlyList<PendingDelivery> Waiting => _waiting;

    /// <param name="rate">Bulk sends a second.</param>
    /// <param name="mostInFlight">Requests at once.</param>
    /// <returns>How many of one urgency may wait here: one at Telegram's free pace; without a limit so many that recording one group is no brake.</returns>
    public static int RoomAt(int rate, int mostInFlight) =>
        Math.Clamp((int)Math.Ceiling(rate * CommitTime.TotalSeconds), 1, MostPerRequest * mostInFlight);

    /// <summary>The lanes of those that wait for the common pace; who waits for their own chat takes nobody's place.</summary>
    public IReadOnlyList<Lane> LanesReady(TimeSpan now) => [.. _waiting.Where(delivery => IsReady(delivery, now)).Select(delivery => delivery.Lane)];

    public void Add(PendingDelivery delivery)
    {
        var at = _waiting.Count;
        while (at > 0 && _waiting[at - 1].Lane > delivery.Lane)
            at--;
        _waiting.Insert(at, delivery);
    }

    /// <summary>Takes out what the pacer grants now, and what cannot leave soon.</summary>
    /// <param name="room">The most that may leave.</param>
    /// <param name="now">Monotonic.</param>
    /// <param name="leave">Sends one on its way.</param>
    /// <param name="giveBack">Takes one back whose chat must wait so long.</param>
    /// <returns>How long until asking again makes sense; null when nothing waits for the pacer.</returns>
    public TimeSpan? Leave(Pacer pacer, int room, TimeSpan now, Action<PendingDelivery> leave, Action<PendingDelivery, TimeSpan> giveBack)
    {
        TimeSpan? soonest = null;
        for (var at = 0; at < _waiting.Count && room > 0;)
        {
            var delivery = _waiting[at];
            if (!IsReady(delivery, now))
            {
                soonest = Soonest(soonest, _chatReadyAt[delivery.ChatId] - now);
                at++;
                continue;
            }

            var decision = pacer.TryGrant(delivery.ChatId, delivery.ChatKind);
            if (!decision.IsGranted && !decision.IsChatBusy)
                return Soonest(soonest, decision.Wait);

            if (!decision.IsGranted && decision.Wait <= Patience)
            {
                _chatReadyAt[delivery.ChatId] = now + decision.Wait;
                continue;
            }

            _waiting.RemoveAt(at);
            _chatReadyAt.Remove(delivery.ChatId);
            if (decision.IsGranted)
            {
                room--;
                leave(delivery);
            }
            else
            {
                giveBack(delivery, decision.Wait);
            }
        }

        return soonest;
    }

    public IReadOnlyList<PendingDelivery> Clear()
    {
        var left = _waiting.ToList();
        _waiting.Clear();
        _chatReadyAt.Clear();
        return left;
    }

    private bool IsReady(PendingDelivery delivery, TimeSpan now) => !_chatReadyAt.TryGetValue(delivery.ChatId, out var at) || at <= now;

    private static TimeSpan Soonest(TimeSpan? known, TimeSpan other) => known < other ? known.Value : other;
}

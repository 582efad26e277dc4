using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Updates;

/// <summary>
/// The updates of one bot, with Telegram's rules: confirmed only by a higher offset, forgotten after a while, one poller at
/// a time.
/// </summary>
internal sealed class UpdateQueue(TimeProvider clock)
{
    /// <summary>Telegram keeps no more; newer ones are lost.</summary>
    private const int Capacity = 100_000;

    /// <summary>An offset further ahead than this is ignored.</summary>
    private const int FarthestOffset = 10;

    private readonly Lock _gate = new();
    private readonly LinkedList<PendingUpdate> _pending = new();
    private long _lastId = 100_000;
    private Poll? _poll;
    private PendingUpdate? _latest;
    private bool _repeated;

    internal AllowedUpdates Allowed { get; set; } = AllowedUpdates.Default;

    /// <summary>Called after each addition; the webhook listens here.</summary>
    internal Action? Added { get; set; }

    internal int Count
    {
        get
        {
            lock (_gate)
            {
                DropExpired();
                return _pending.Count;
            }
        }
    }

    /// <summary>How long Telegram keeps an update of this kind.</summary>
    internal static TimeSpan LifetimeOf(string kind) => kind switch
    {
        "callback_query" => TimeSpan.FromSeconds(150),
        "inline_query" => TimeSpan.FromSeconds(30),
        _ => TimeSpan.FromHours(24),
    };

    internal void Add(string kind, long queue, JsonObject payload)
    {
        lock (_gate)
        {
            DropExpired();
            if (!Allowed.Allows(kind) || _pending.Count >= Capacity)
                return;
            _latest = new PendingUpdate(++_lastId, kind, queue, payload, clock.GetUtcNow() + LifetimeOf(kind));
            _pending.AddLast(_latest);
            _poll?.Wake(PollEnd.UpdateArrived);
        }

        Added?.Invoke();
    }

    /// <summary>Delivers the latest update once more, with its old id, as Telegram does when a confirmation is lost; false when there was none.</summary>
    internal bool RepeatLast()
    {
        lock (_gate)
        {
            if (_latest is null)
                return false;
            if (!_pending.Contains(_latest))
                _pending.AddFirst(_latest);
            _repeated = true;
            _poll?.Wake(PollEnd.UpdateArrived);
        }

        Added?.Invoke();
        return true;
    }

    internal void Clear()
    {
        lock (_gate)
            _pending.Clear();
    }

    /// <summary>Forgets what the offset confirms and returns what is next, at most <paramref name="limit"/>.</summary>
    internal IReadOnlyList<PendingUpdate> Take(long offset, int limit)
    {
        lock (_gate)
        {
            DropExpired();
            Confirm(offset);
            return [.. _pending.Take(limit)];
        }
    }

    internal IReadOnlyList<PendingUpdate> Snapshot()
    {
        lock (_gate)
        {
            DropExpired();
            return [.. _pending];
        }
    }

    internal void Remove(PendingUpdate update)
    {
        lock (_gate)
            _pending.Remove(update);
    }

    /// <summary>Begins a long poll; one that waits already ends with a conflict.</summary>
    internal Poll BeginPoll()
    {
        lock (_gate)
        {
            _poll?.Wake(PollEnd.OtherPoll);
            return _poll = new Poll();
        }
    }

    internal void EndPoll(Poll poll)
    {
        lock (_gate)
            if (ReferenceEquals(_poll, poll))
                _poll = null;
    }

    internal void InterruptPoll(PollEnd reason)
    {
        lock (_gate)
            _poll?.Wake(reason);
    }

    private void Confirm(long offset)
    {
        if (offset < 0)
        {
            while (_pending.Count > -offset)
                _pending.RemoveFirst();
            return;
        }

        if (offset > _lastId + FarthestOffset)
            return;
        // A repeated update comes once although the offset already confirmed it.
        while (_pending.First is { } first && first.Value.Id < offset && !(_repeated && first.Value == _latest))
            _pending.RemoveFirst();
        _repeated = false;
    }

    // Kinds live for different times, so an old one may stand behind a young one.
    private void DropExpired()
    {
        var now = clock.GetUtcNow();
        for (var node = _pending.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.ExpiresAt <= now)
                _pending.Remove(node);
            node = next;
        }
    }
}

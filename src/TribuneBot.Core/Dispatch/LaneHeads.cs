namespace TribuneBot.Core.Dispatch;

/// <summary>The loaded heads of the queue, by lane, and whose turn is next. Not safe for concurrent use: it belongs to the pump's loop.</summary>
internal sealed class LaneHeads
{
    private readonly SortedDictionary<Lane, Queue<PendingDelivery>> _lanes = [];
    private readonly LaneShare _share = new();
    private Lane[] _ready = [];

    public bool IsEmpty => _ready.Length == 0;

    /// <summary>A lane that had heads has none left: there may be more of it in the table.</summary>
    public bool IsSpent { get; private set; }

    public void Load(IEnumerable<PendingDelivery> heads)
    {
        _lanes.Clear();
        foreach (var head in heads)
        {
            if (!_lanes.TryGetValue(head.Lane, out var lane))
                _lanes.Add(head.Lane, lane = []);
            lane.Enqueue(head);
        }

        _ready = [.. _lanes.Keys];
        IsSpent = false;
    }

    /// <returns>The head whose turn it is; null when there is none.</returns>
    public PendingDelivery? Next() => _share.Next(_ready) is { } lane ? _lanes[lane].Peek() : null;

    /// <summary>Takes away the head that <see cref="Next"/> named.</summary>
    /// <param name="isGranted">It goes; otherwise it is left out because its chat must wait.</param>
    public void Take(PendingDelivery head, bool isGranted)
    {
        if (isGranted)
            _share.Granted(head.Lane);

        var lane = _lanes[head.Lane];
        lane.Dequeue();
        if (lane.Count > 0)
            return;

        _lanes.Remove(head.Lane);
        _ready = [.. _lanes.Keys];
        IsSpent = true;
    }
}

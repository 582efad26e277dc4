namespace TribuneBot.Simulator.Ledger;

/// <summary>The latest API calls, oldest first.</summary>
internal sealed class CallLedger(int capacity)
{
    private const int MostViolations = 1_000;
    private readonly Lock _gate = new();
    private readonly CallRecord[] _records = new CallRecord[Math.Max(1, capacity)];
    private readonly List<string> _violations = [];
    private long _count;

    internal long Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <summary>What bots sent that the Bot API does not know, the first thousand of it.</summary>
    internal IReadOnlyList<string> Violations
    {
        get
        {
            lock (_gate)
                return [.. _violations];
        }
    }

    internal void AddViolations(IReadOnlyList<string> found)
    {
        if (found.Count == 0)
            return;
        lock (_gate)
            _violations.AddRange(found.Take(MostViolations - _violations.Count));
    }

    internal CallRecord Add(DateTimeOffset at, long botId, string method, IReadOnlyDictionary<string, string> parameters, int status, byte[]? response, string? fault)
    {
        var kept = Compact(parameters);
        lock (_gate)
        {
            var record = new CallRecord(++_count, at, botId, Shared(method), kept, status, response) { Fault = fault };
            _records[(int)((_count - 1) % _records.Length)] = record;
            return record;
        }
    }

    /// <summary>Kept calls after a position, filtered, at most <paramref name="limit"/> of the latest.</summary>
    internal IReadOnlyList<CallRecord> Read(long after, string? method, string? chatId, int limit)
    {
        lock (_gate)
        {
            var found = new List<CallRecord>();
            var oldest = Math.Max(after + 1, Math.Max(1, _count - _records.Length + 1));
            for (var sequence = _count; sequence >= oldest && found.Count < limit; sequence--)
            {
                var record = _records[(int)((sequence - 1) % _records.Length)];
                if ((method is null || string.Equals(record.Method, method, StringComparison.OrdinalIgnoreCase)) && (chatId is null || record.ChatId == chatId))
                    found.Add(record);
            }

            found.Reverse();
            return found;
        }
    }

    // Tens of thousands are kept: a dictionary for two or three values, and the same names over and over, would be half their weight.
    private static KeyValuePair<string, string>[] Compact(IReadOnlyDictionary<string, string> parameters) =>
        [.. parameters.Select(static p => KeyValuePair.Create(Shared(p.Key), p.Value))];

    private static string Shared(string name) => string.IsInterned(name) ?? name;
}

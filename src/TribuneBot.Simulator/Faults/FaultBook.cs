namespace TribuneBot.Simulator.Faults;

/// <summary>The rules in force, and the dice.</summary>
internal sealed class FaultBook(int seed, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Random _dice = new(seed);
    private readonly List<Active> _rules = [];

    internal IReadOnlyList<SimulatedFault> Rules
    {
        get
        {
            lock (_gate)
                return [.. _rules.Select(static r => r.Rule with { Count = r.Left })];
        }
    }

    internal void Add(SimulatedFault rule)
    {
        lock (_gate)
            _rules.Add(new Active(rule) { Left = rule.Count, Until = rule.ForSeconds is { } seconds ? clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) : DateTimeOffset.MaxValue });
    }

    internal void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    /// <summary>The fault that strikes this call, if one does; a rule that counts is used up by one.</summary>
    internal SimulatedFault? Strike(string method, string? chatId)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _rules.RemoveAll(rule => rule.Until <= now);
            foreach (var active in _rules)
            {
                if (!Matches(active.Rule, method, chatId) || (active.Rule.Probability < 1 && _dice.NextDouble() >= active.Rule.Probability))
                    continue;
                if (active.Left is { } left && (active.Left = left - 1) <= 0)
                    _rules.Remove(active);
                return active.Rule;
            }

            return null;
        }
    }

    // A rule for everything leaves getUpdates alone: a bot that hears nothing is rarely what a test means.
    private static bool Matches(SimulatedFault rule, string method, string? chatId) =>
        (rule.Method is null ? !method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase) : rule.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (rule.ChatId is null || rule.ChatId == chatId);

    private sealed class Active(SimulatedFault rule)
    {
        internal SimulatedFault Rule { get; } = rule;

        internal int? Left { get; set; }

        internal DateTimeOffset Until { get; init; }
    }
}

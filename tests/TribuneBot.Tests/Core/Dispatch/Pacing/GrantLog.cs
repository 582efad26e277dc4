namespace TribuneBot.Tests.Core.Dispatch.Pacing;

/// <summary>When how many messages were granted, and what must hold of it. Knows nothing of how the pacer decides.</summary>
internal sealed class GrantLog
{
    private readonly List<(TimeSpan At, int Messages)> _grants = [];

    public IReadOnlyList<TimeSpan> Moments => [.. _grants.Select(grant => grant.At)];

    public int Messages => _grants.Sum(grant => grant.Messages);

    public void Add(TimeSpan at, int messages = 1) => _grants.Add((at, messages));

    /// <summary>Checks every half-open window that begins with a grant; any other holds no more than one of these.</summary>
    public void AssertNeverMore(int limit, TimeSpan window)
    {
        var (end, messages) = (0, 0);
        foreach (var (begin, first) in _grants)
        {
            for (; end < _grants.Count && _grants[end].At < begin + window; end++)
                messages += _grants[end].Messages;

            Assert.True(messages <= limit, $"{messages} instead of {limit} within {window} from {begin}");
            messages -= first;
        }
    }

    /// <summary>
    /// Between any two grants no more messages than the rate allows for that time and <paramref name="burst"/> above: a bucket that leaks at that
    /// rate and overflows above the burst. What the last grant weighs does not matter, it may be an album.
    /// </summary>
    public void AssertSpaced(double perSecond, double burst)
    {
        const double Rounding = 0.01;
        var (level, last) = (0.0, TimeSpan.Zero);
        foreach (var (at, messages) in _grants)
        {
            level = Math.Max(0, level - ((at - last).TotalSeconds * perSecond));
            Assert.True(level <= burst - 1 + Rounding, $"{level} messages too early at {at}");
            level += messages;
            last = at;
        }
    }
}

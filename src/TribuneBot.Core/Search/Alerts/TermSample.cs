namespace TribuneBot.Core.Search.Alerts;

/// <summary>
/// How common words are, learned from some of the newest stories: an alert is filed under the rarest of what it asks for. A wrong guess costs
/// time and never a match.
/// </summary>
public sealed class TermSample
{
    /// <summary>Stories that are worth looking at; words of later ones are not learned any more.</summary>
    public const int Stories = 500;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string[]? _sorted;

    public int Count { get; private set; }

    public void Add(IndexedWords words)
    {
        if (Count == Stories)
            return;

        Count++;
        _sorted = null;
        _seen.Clear();
        foreach (var field in (ReadOnlySpan<string>)[words.Title, words.Lead, words.Body, words.Tags])
        {
            foreach (var term in field.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (_seen.Add(term))
                    _counts[term] = _counts.GetValueOrDefault(term) + 1;
            }
        }
    }

    /// <summary>Stories of the sample that have the term; for a prefix a sum, never less than the stories that have any word of it.</summary>
    public int CountOf(string term, bool isPrefix) => isPrefix ? CountOfPrefix(term) : _counts.GetValueOrDefault(term);

    private int CountOfPrefix(string prefix)
    {
        if (_sorted is null)
        {
            _sorted = [.. _counts.Keys];
            Array.Sort(_sorted, StringComparer.Ordinal);
        }

        var at = Array.BinarySearch(_sorted, prefix, StringComparer.Ordinal);
        var count = 0;
        for (var next = at < 0 ? ~at : at; next < _sorted.Length && _sorted[next].StartsWith(prefix, StringComparison.Ordinal); next++)
            count += _counts[_sorted[next]];
        return count;
    }
}

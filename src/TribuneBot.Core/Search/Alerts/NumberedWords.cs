namespace TribuneBot.Core.Search.Alerts;

/// <summary>Words with a number each, and how many need it.</summary>
internal sealed class NumberedWords
{
    private readonly Dictionary<string, (int Number, int Needed)> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Number, int Needed)>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public NumberedWords() => _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool TryTake(string word, out int number)
    {
        var isKnown = _entries.TryGetValue(word, out var entry);
        number = entry.Number;
        if (isKnown)
            _entries[word] = entry with { Needed = entry.Needed + 1 };
        return isKnown;
    }

    public void Add(string word, int number) => _entries.Add(word, (number, 1));

    /// <returns>The number when nobody needs it any more.</returns>
    public int? Release(string word)
    {
        var entry = _entries[word];
        if (entry.Needed > 1)
        {
            _entries[word] = entry with { Needed = entry.Needed - 1 };
            return null;
        }

        _entries.Remove(word);
        return entry.Number;
    }

    public int Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var entry) ? entry.Number : TermTable.Unknown;
}

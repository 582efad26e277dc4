using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search;

/// <summary>Finds the words of a text that made the index answer: its words are stemmed as the index stems them.</summary>
internal sealed class TermFinder
{
    private const int LastBit = 63;

    private readonly string _language;
    private readonly Dictionary<string, List<Sequence>> _sequencesByFirstWord = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, ulong Bit)> _prefixes = [];

    public TermFinder(SearchQuery query, string language)
    {
        _language = language;
        var place = 0;
        foreach (var term in query.TextTerms)
            Add(term, 1ul << Math.Min(place++, LastBit));
    }

    /// <summary>The words that match, in text order, none twice.</summary>
    public List<FoundWord> Find(string text)
    {
        var words = Words.Split(text).ToList();
        var stems = words.ConvertAll(word => Stemmer.Stem(word.Folded, _language));
        var met = new ulong[words.Count];
        for (var i = 0; i < stems.Count; i++)
        {
            foreach (var (beginning, bit) in _prefixes)
            {
                if (stems[i].StartsWith(beginning, StringComparison.Ordinal))
                    met[i] |= bit;
            }

            if (_sequencesByFirstWord.TryGetValue(stems[i], out var sequences))
                MarkSequences(stems, i, sequences, met);
        }

        var found = new List<FoundWord>();
        for (var i = 0; i < met.Length; i++)
        {
            if (met[i] != 0)
                found.Add(new FoundWord(words[i].Start, words[i].Length, met[i]));
        }

        return found;
    }

    private void Add(QueryTerm term, ulong bit)
    {
        foreach (var words in term.Alternatives)
        {
            if (term.IsBeginning(words))
            {
                _prefixes.Add((words[0], bit));
                continue;
            }

            if (!_sequencesByFirstWord.TryGetValue(words[0], out var sequences))
                _sequencesByFirstWord[words[0]] = sequences = [];
            sequences.Add(new Sequence(words, bit));
        }
    }

    private static void MarkSequences(List<string> stems, int at, List<Sequence> sequences, ulong[] met)
    {
        foreach (var (words, bit) in sequences)
        {
            if (at + words.Count > stems.Count || !words.SequenceEqual(stems.GetRange(at, words.Count)))
                continue;

            for (var i = 0; i < words.Count; i++)
                met[at + i] |= bit;
        }
    }

    private sealed record Sequence(IReadOnlyList<string> Words, ulong Bit);
}

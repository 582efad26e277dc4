using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search;

/// <summary>Reads a query once, from left to right.</summary>
internal sealed class SearchQueryParser(string input)
{
    private const int ShortestPrefix = 2;

    private readonly List<QueryTerm> _terms = [];
    private readonly List<string> _understood = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _position;
    private int _wordsLeft = SearchQuery.MaxWords;

    public SearchQuery Parse()
    {
        while (_position < input.Length && _terms.Count < SearchQuery.MaxTerms && _wordsLeft > 0)
        {
            if (char.IsWhiteSpace(input[_position]))
                _position++;
            else
                ReadTerm();
        }

        return new SearchQuery(_terms, string.Join(' ', _understood));
    }

    private void ReadTerm()
    {
        var isExcluded = input[_position] == '-';
        if (isExcluded)
            _position++;
        if (_position == input.Length)
            return;

        if (IsQuote(input[_position]))
        {
            _position++;
            Add(ReadUntil(IsQuote), isExcluded, isQuoted: true, isPrefix: false);
            _position++;
            return;
        }

        var word = ReadUntil(c => char.IsWhiteSpace(c) || IsQuote(c));
        Add(word, isExcluded, isQuoted: false, isPrefix: word.EndsWith('*'));
    }

    private string ReadUntil(Func<char, bool> isEnd)
    {
        var start = _position;
        while (_position < input.Length && !isEnd(input[_position]))
            _position++;
        return input[start.._position];
    }

    private void Add(string text, bool isExcluded, bool isQuoted, bool isPrefix)
    {
        var words = Words.Split(text).Select(word => word.Folded).Take(_wordsLeft).ToList();
        if (words.Count == 0)
            return;

        isPrefix = isPrefix && words.Count == 1 && words[0].Length >= ShortestPrefix;
        var shown = Show(words, isExcluded, isQuoted || words.Count > 1, isPrefix);
        if (!_seen.Add(shown))
            return;

        _wordsLeft -= words.Count;
        _terms.Add(new QueryTerm(Alternatives(words), isExcluded, isPrefix));
        _understood.Add(shown);
    }

    private static string Show(List<string> words, bool isExcluded, bool isPhrase, bool isPrefix)
    {
        var text = string.Join(' ', words);
        return $"{(isExcluded ? "-" : "")}{(isPhrase ? $"\"{text}\"" : text)}{(isPrefix ? "*" : "")}";
    }

    /// <summary>The words as they are (for articles in a language without a stemmer, and for prefixes), then stemmed by each language.</summary>
    private static List<IReadOnlyList<string>> Alternatives(List<string> words)
    {
        List<IReadOnlyList<string>> alternatives = [words];
        foreach (var language in Stemmer.Languages)
        {
            var stems = words.ConvertAll(word => Stemmer.Stem(word, language));
            if (!alternatives.Exists(known => known.SequenceEqual(stems)))
                alternatives.Add(stems);
        }

        return alternatives;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '＂';
}

namespace TribuneBot.Core.Search.Alerts;

/// <summary>The words, beginnings of words and tags that alerts ask for, as numbers. A number is given back when no alert needs it any more.</summary>
internal sealed class TermTable
{
    /// <summary>Stands for a word of a story that no alert asks for.</summary>
    public const int Unknown = -1;

    private readonly NumberedWords _words;
    private readonly NumberedWords _prefixes;
    private readonly int[] _prefixesOfLength = new int[Languages.Words.MaxLength + 1];
    private readonly Stack<int> _free = new();
    private int _next;

    public TermTable() => (_words, _prefixes) = (new NumberedWords(), new NumberedWords());

    /// <summary>Numbers are below this.</summary>
    public int Size => _next;

    /// <summary>The term's number; each call must be answered by a <see cref="Release"/>.</summary>
    public int Take(string term, bool isPrefix)
    {
        var table = isPrefix ? _prefixes : _words;
        if (table.TryTake(term, out var known))
            return known;

        var number = _free.TryPop(out var freed) ? freed : _next++;
        table.Add(term, number);
        if (isPrefix)
            _prefixesOfLength[Math.Min(term.Length, Languages.Words.MaxLength)]++;
        return number;
    }

    public void Release(string term, bool isPrefix)
    {
        if ((isPrefix ? _prefixes : _words).Release(term) is not { } number)
            return;

        _free.Push(number);
        if (isPrefix)
            _prefixesOfLength[Math.Min(term.Length, Languages.Words.MaxLength)]--;
    }

    public int Find(ReadOnlySpan<char> word) => _words.Find(word);

    /// <summary>Calls back with the number of every beginning of the word that an alert asks for.</summary>
    public void FindPrefixes(ReadOnlySpan<char> word, Action<int> found)
    {
        for (var length = 1; length <= word.Length && length < _prefixesOfLength.Length; length++)
        {
            if (_prefixesOfLength[length] > 0 && _prefixes.Find(word[..length]) is not Unknown and var number)
                found(number);
        }
    }
}

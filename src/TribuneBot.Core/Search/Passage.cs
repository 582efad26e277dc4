using System.Numerics;
using System.Text;

namespace TribuneBot.Core.Search;

/// <summary>A stretch of a text, on one line, with the words in it that match.</summary>
internal sealed class Passage
{
    private const char Ellipsis = '…';

    private readonly string _text;
    private readonly List<FoundWord> _found;
    private int _start;
    private int _end;

    private Passage(string text, List<FoundWord> found)
    {
        _text = text;
        _found = found;
        _end = text.Length;
    }

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Different terms of the query that it meets.</summary>
    public int DistinctTerms { get; private set; }

    /// <summary>The best passage of at most so many code units, the ellipses included.</summary>
    public static Passage Best(string text, TermFinder finder, int maxLength)
    {
        var line = OnOneLine(text);
        var passage = new Passage(line, finder.Find(line));
        passage.Choose(maxLength);
        return passage;
    }

    public Snippet ToSnippet()
    {
        var before = _start > 0 ? Ellipsis.ToString() : "";
        var after = _end < _text.Length ? Ellipsis.ToString() : "";
        var marks = _found
            .Where(word => word.Start >= _start && word.End <= _end)
            .Select(word => new SnippetMark(word.Start - _start + before.Length, word.Length))
            .ToList();
        return new Snippet(before + _text[_start.._end] + after, marks);
    }

    private void Choose(int maxLength)
    {
        var room = maxLength - 2;
        if (_text.Length <= maxLength)
        {
            DistinctTerms = CountTerms(0, _found.Count);
            return;
        }

        var (first, count) = BestGroup(room);
        DistinctTerms = CountTerms(first, count);
        if (count == 0)
            Cut(0, 0, 0, room);
        else
            Cut(_found[first].Start, _found[first].Start, _found[first + count - 1].End, room);
    }

    /// <summary>The neighbouring words that fit the room and meet most terms, then are most, then come first.</summary>
    private (int First, int Count) BestGroup(int room)
    {
        var best = (First: 0, Count: 0, Terms: 0);
        var last = 0;
        for (var first = 0; first < _found.Count; first++)
        {
            last = Math.Max(last, first);
            while (last < _found.Count && _found[last].End - _found[first].Start <= room)
                last++;

            var terms = CountTerms(first, last - first);
            if (terms > best.Terms || (terms == best.Terms && last - first > best.Count))
                best = (first, last - first, terms);
        }

        return (best.First, best.Count);
    }

    private int CountTerms(int first, int count)
    {
        var terms = 0ul;
        for (var i = first; i < first + count; i++)
            terms |= _found[i].Terms;
        return BitOperations.PopCount(terms);
    }

    /// <summary>Cuts at borders of words around what must stay, from the beginning of the text where that fits.</summary>
    private void Cut(int wanted, int keepFrom, int keepTo, int room)
    {
        var slack = room - (keepTo - keepFrom);
        _start = keepTo <= room ? 0 : Math.Min(wanted - slack / 3, _text.Length - room);
        _start = _start <= 0 ? 0 : NextBorder(_start, keepFrom);
        _end = Math.Min(_start + room, _text.Length);
        if (_end < _text.Length)
            _end = PreviousBorder(_end, Math.Max(keepTo, _start + 1));
    }

    private int NextBorder(int from, int limit)
    {
        var space = _text.IndexOf(' ', from - 1, limit - from + 1);
        return space < 0 ? limit : space + 1;
    }

    private int PreviousBorder(int from, int limit)
    {
        for (var i = from; i >= limit; i--)
        {
            if (_text[i] == ' ')
                return i;
        }

        return char.IsLowSurrogate(_text[from]) && from > limit ? from - 1 : from;
    }

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                line.Append(c);
            else if (line is [.., not ' '])
                line.Append(' ');
        }

        if (line is [.., ' '])
            line.Length--;
        return line.ToString();
    }
}

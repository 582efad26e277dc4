using System.Text;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Gathers the text of one line: collapses white space, counts what is linked, and remembers the marks.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<OpenMark> _open = [];
    private readonly List<InlineMark> _marks = [];
    private bool _pendingSpace;

    public int Length { get; private set; }

    public int LinkLength { get; private set; }

    public int Links { get; set; }

    public bool IsEmpty => _text.Length == 0;

    public void Append(string data)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
                _pendingSpace |= _text.Length > 0;
            else if (!IsInvisible(c))
                Append(c);
        }
    }

    public void Open(object owner, TextMarkKind kind, string? address) => _open.Add(new OpenMark(owner, kind, address));

    public void Close(object owner)
    {
        if (_open.Count == 0 || _open[^1].Owner != owner)
            return;

        Finish(_open[^1]);
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Ends the line; marks that are open go on in the next.</summary>
    public (string Text, int Length, int LinkLength, IReadOnlyList<InlineMark> Marks) Take()
    {
        foreach (var mark in _open)
            Finish(mark);

        var line = (_text.ToString(), Length, LinkLength, (IReadOnlyList<InlineMark>)[.. _marks]);
        _text.Clear();
        _marks.Clear();
        (_pendingSpace, Length, LinkLength) = (false, 0, 0);
        return line;
    }

    private void Append(char c)
    {
        if (_pendingSpace)
            _text.Append(' ');
        _pendingSpace = false;
        foreach (var mark in _open)
            mark.Start ??= _text.Length;

        _text.Append(c);
        var weight = TextWeight.Of(c);
        Length += weight;
        if (Links > 0)
            LinkLength += weight;
    }

    private void Finish(OpenMark mark)
    {
        if (mark.Start is { } start && start < _text.Length)
            _marks.Add(new InlineMark(mark.Kind, start, _text.Length - start, mark.Address));
        mark.Start = null;
    }

    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private sealed class OpenMark(object owner, TextMarkKind kind, string? address)
    {
        public object Owner { get; } = owner;

        public TextMarkKind Kind { get; } = kind;

        public string? Address { get; } = address;

        public int? Start { get; set; }
    }
}

namespace TribuneBot.Ingest.Dates;

/// <summary>Takes runs of digits and single marks off the front of a text.</summary>
internal ref struct Digits(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= _text.Length;

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    /// <summary>Takes at most <paramref name="most"/> digits; takes none and fails when fewer than <paramref name="least"/> stand here.</summary>
    public bool Take(int least, int most, out int value)
    {
        value = 0;
        var end = Position;
        while (end < _text.Length && end - Position < most && char.IsAsciiDigit(_text[end]))
        {
            // A fraction of a second may have a dozen digits; its value is not used.
            value = unchecked((value * 10) + (_text[end] - '0'));
            end++;
        }

        if (end - Position < least)
            return false;

        Position = end;
        return true;
    }

    /// <summary>Goes past this many characters.</summary>
    public void Take(int count) => Position += count;

    public bool Skip(char mark)
    {
        if (AtEnd || _text[Position] != mark)
            return false;

        Position++;
        return true;
    }

    public bool SkipAny(ReadOnlySpan<char> marks)
    {
        var start = Position;
        while (!AtEnd && (marks.Contains(_text[Position]) || char.IsWhiteSpace(_text[Position])))
            Position++;
        return Position > start;
    }

    public readonly int CountDigits()
    {
        var end = Position;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        return end - Position;
    }
}

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>Resolves the references in text and attributes, and notices what XML would not accept.</summary>
internal sealed class ReferenceResolver
{
    private char[] _resolved = [];
    private int _length;
    private bool _hasFault;

    public DeclaredEntities Entities { get; } = new();

    /// <summary>Whether anything was wrong since this was asked last.</summary>
    public bool TakeFault()
    {
        var had = _hasFault;
        _hasFault = false;
        return had;
    }

    /// <summary>Bare ampersands stay; entities of HTML, which XML does not have, are understood.</summary>
    public string Resolve(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
            return text.ToString();

        _length = 0;
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            Append(text[..at]);
            text = text[(at + TakeReference(text[at..]))..];
        }

        Append(text);
        return new string(_resolved, 0, _length);
    }

    /// <summary>As <see cref="Resolve"/>, written over the text itself. Not for documents that declare entities: those may be longer than their references.</summary>
    /// <returns>How long the text is now.</returns>
    public int ResolveInPlace(Span<char> text)
    {
        var (read, written) = (0, 0);
        for (var step = text.IndexOf('&'); step >= 0; step = text[read..].IndexOf('&'))
        {
            text.Slice(read, step).CopyTo(text[written..]);
            read += step;
            written += step;
            _length = 0;
            read += TakeReference(text[read..]);
            _resolved.AsSpan(0, _length).CopyTo(text[written..]);
            written += _length;
        }

        text[read..].CopyTo(text[written..]);
        return written + text.Length - read;
    }

    /// <returns>How many characters were taken.</returns>
    private int TakeReference(ReadOnlySpan<char> text)
    {
        // Escaped markup is full of these two.
        if (text.Length > 3 && text[3] == ';' && text[2] == 't' && text[1] is 'l' or 'g')
            return Keep(text[1] == 'l' ? "<" : ">", 4, isFault: false);

        var reference = CharacterReferences.Find(text);
        if (reference.IsEmpty)
            return Keep("&", 1, isFault: true);
        if ((CharacterReferences.Predefined(reference) ?? Entities.Expand(reference)) is { } declared)
            return Keep(declared, reference.Length, isFault: false);
        if (CharacterReferences.Numeric(reference) is { } character)
            return Keep(character, reference.Length, isFault: reference[2] == 'X');
        if (CharacterReferences.Html(reference) is { } symbol)
            return Keep(symbol, reference.Length, isFault: !Entities.HasExternalPart);

        // The number of no character, such as &#2;, is dropped; a name nobody knows stays as it is written.
        return IsNumber(reference) ? Keep("", reference.Length, isFault: true) : Keep("&", 1, isFault: !Entities.HasExternalPart);
    }

    private static bool IsNumber(ReadOnlySpan<char> reference) =>
        reference[1] == '#' && reference.Length > 3 && (char.IsAsciiDigit(reference[2]) || (reference[2] is 'x' or 'X' && reference.Length > 4));

    private int Keep(string text, int taken, bool isFault)
    {
        Append(text);
        _hasFault |= isFault;
        return taken;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _resolved.Length)
            Array.Resize(ref _resolved, Math.Max(2 * _resolved.Length, _length + text.Length + 256));
        text.CopyTo(_resolved.AsSpan(_length));
        _length += text.Length;
    }
}

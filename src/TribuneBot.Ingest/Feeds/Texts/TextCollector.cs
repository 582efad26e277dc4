using System.Buffers;
using System.Globalization;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>Puts text together as tags and characters come: blocks end lines, white space collapses, what cannot be seen is left out.</summary>
/// <param name="separator">What stands between blocks: a line end, or a space where one line is wanted.</param>
/// <param name="breaksAtLineEnds">True for text without markup, where the line end is the writer's own.</param>
internal sealed class TextCollector(char separator, bool breaksAtLineEnds) : IDisposable
{
    /// <summary>Smaller images are counters.</summary>
    private const int SmallestImage = 32;

    /// <summary>Everything but letters, marks and the plain space.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => c != ' ' && (char.IsWhiteSpace(c) || IsInvisible(c)))]);

    private char[] _text = ArrayPool<char>.Shared.Rent(1024);
    private int _length;
    private char _pending;
    private int _headings;

    /// <summary>The first image, as written.</summary>
    public string? Image { get; private set; }

    public override string ToString() => new(_text, 0, _length);

    public void Dispose() => ArrayPool<char>.Shared.Return(_text);

    /// <summary>Whether the text is what this would make of it, white space around it aside.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) =>
        (!text.ContainsAnyExceptInRange(' ', '~') || !text.ContainsAny(Special)) && text.IndexOf("  ") < 0;

    public void Add(ReadOnlySpan<char> text)
    {
        if (IsClean(text))
            AddClean(text);
        else
            AddEach(text);
    }

    /// <summary>Adds text in which references of HTML are still to be resolved.</summary>
    public void AddHtml(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            Add(text[..at]);
            text = text[at..];
            var (length, symbol) = CharacterReferences.TakeHtml(text);
            Add(symbol ?? "&");
            text = text[length..];
        }

        Add(text);
    }

    public void Open(TagRole role)
    {
        if (role == TagRole.None)
            return;
        if ((role & TagRole.LineBreak) != 0)
            Break(_headings > 0 ? ' ' : separator);
        else if ((role & TagRole.Block) != 0)
            Break(separator);
        else if ((role & TagRole.Cell) != 0)
            Break(' ');

        _headings += (role & TagRole.Heading) != 0 ? 1 : 0;
    }

    public void Close(TagRole role)
    {
        if ((role & TagRole.Block) != 0)
            Break(separator);
        if (_headings > 0 && (role & TagRole.Heading) != 0)
            _headings--;
    }

    public void See(string? source, string? width, string? height)
    {
        if (Image is null && !string.IsNullOrWhiteSpace(source) && !IsSmall(width) && !IsSmall(height))
            Image = source;
    }

    private static bool IsSmall(string? size) =>
        int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels < SmallestImage;

    /// <summary>Control characters, soft hyphens, zero-width spaces and byte order marks carry nothing; joiners inside words and emoji do.</summary>
    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private void AddClean(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (text[0] == ' ')
            Break(' ');

        var words = text.Trim(' ');
        if (words.IsEmpty)
            return;

        Settle(words.Length);
        words.CopyTo(_text.AsSpan(_length));
        _length += words.Length;
        if (text[^1] == ' ')
            Break(' ');
    }

    private void AddEach(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (breaksAtLineEnds && c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                Break(separator);
            }
            else if (char.IsWhiteSpace(c))
            {
                Break(' ');
            }
            else if (!IsInvisible(c))
            {
                Settle(1);
                _text[_length++] = c;
            }
        }
    }

    private void Break(char kind)
    {
        if (_pending is '\0' or ' ')
            _pending = kind;
    }

    /// <summary>Makes room for so many characters, and writes the white space that is due before them.</summary>
    private void Settle(int room)
    {
        if (_length + room + 1 > _text.Length)
            Grow(room);
        if (_pending != '\0' && _length > 0)
            _text[_length++] = _pending;
        _pending = '\0';
    }

    private void Grow(int room)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _text.Length, _length + room + 1));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}

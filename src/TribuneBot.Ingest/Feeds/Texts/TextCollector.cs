using System.Buffers;
using System.Globalization;
using System.Text;
using TribuneBot.Ingest.Feeds.Xml;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>Puts text together as tags and characters come: blocks end lines, white space collapses, what cannot be seen is left out.</summary>
/// <param name="separator">What stands between blocks: a line end, or a space where one line is wanted.</param>
/// <param name="breaksAtLineEnds">True for text without markup, where the line end is the writer's own.</param>
internal sealed class TextCollector(char separator, bool breaksAtLineEnds)
{
    /// <summary>Smaller images are counters.</summary>
    private const int SmallestImage = 32;

    /// <summary>Everything but letters, marks and the plain space.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => c != ' ' && (char.IsWhiteSpace(c) || IsInvisible(c)))]);

    private readonly StringBuilder _text = new();
    private char _pending;
    private int _headings;

    /// <summary>The first image, as written.</summary>
    public string? Image { get; private set; }

    public override string ToString() => _text.ToString();

    public void Add(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Special) < 0 && text.IndexOf("  ", StringComparison.Ordinal) < 0)
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
            var reference = CharacterReferences.Find(text);
            var symbol = reference.IsEmpty ? null : CharacterReferences.Resolve(reference);
            Add(symbol ?? "&");
            text = text[(symbol is null ? 1 : reference.Length)..];
        }

        Add(text);
    }

    /// <param name="name">In lower case.</param>
    public void Open(string name)
    {
        if (name == "br")
            Break(_headings > 0 ? ' ' : separator);
        else if (ElementNames.Blocks.Contains(name))
            Break(separator);
        else if (name is "td" or "th")
            Break(' ');

        _headings += ElementNames.Headings.Contains(name) ? 1 : 0;
    }

    /// <inheritdoc cref="Open"/>
    public void Close(string name)
    {
        if (ElementNames.Blocks.Contains(name))
            Break(separator);
        if (_headings > 0 && ElementNames.Headings.Contains(name))
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

        Settle();
        _text.Append(words);
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
                Settle();
                _text.Append(c);
            }
        }
    }

    private void Break(char kind)
    {
        if (_pending is '\0' or ' ')
            _pending = kind;
    }

    private void Settle()
    {
        if (_pending != '\0' && _text.Length > 0)
            _text.Append(_pending);
        _pending = '\0';
    }
}

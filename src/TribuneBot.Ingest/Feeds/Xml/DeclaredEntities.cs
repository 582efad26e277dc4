using System.Text;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>
/// Entities that a document declares for itself. Only short ones are kept, and they add little: a bomb of entities stays as it is written.
/// Nothing outside the document is ever read.
/// </summary>
internal sealed class DeclaredEntities
{
    /// <summary>An entity longer than this when it is expanded counts as undeclared.</summary>
    private const int LongestValue = 1_024;

    /// <summary>More text than this is not made of entities.</summary>
    private const int MostExpanded = 256 * 1024;

    private const int MaxEntities = 512;

    private Dictionary<string, string>? _values;
    private int _expanded;

    /// <summary>True when the document type names a part outside, which may declare more: an unknown entity is then no fault.</summary>
    public bool HasExternalPart { get; set; }

    public bool Any => _values is not null;

    /// <summary>The first declaration of a name holds (XML 1.0, 4.2).</summary>
    public void Declare(string name, ReadOnlySpan<char> value)
    {
        _values ??= [];
        if (_values.Count == MaxEntities || _values.ContainsKey(name) || value.Length > LongestValue)
            return;

        // Numbers are resolved when the value is read, and what they make is read again when the entity is used (XML 1.0, 4.4 and appendix D). A "<" or "&"
        // that then stands there would be markup; feeds mean the character.
        if (Resolve(value, isUsed: false) is { } literal && Resolve(literal, isUsed: true) is { } expanded)
            _values[name] = expanded;
    }

    /// <param name="reference">With its ampersand and semicolon.</param>
    /// <returns>Null when the document declares no such entity, or has used up what entities may add.</returns>
    public string? Expand(ReadOnlySpan<char> reference)
    {
        if (Known(reference) is not { } value || _expanded + value.Length > MostExpanded)
            return null;

        _expanded += value.Length;
        return value;
    }

    private string? Known(ReadOnlySpan<char> reference) =>
        _values is not null && reference.Length > 2 && _values.TryGetValue(reference[1..^1].ToString(), out var value) ? value : null;

    /// <returns>Null when the text would be too long, or uses what nobody declares.</returns>
    private string? Resolve(ReadOnlySpan<char> value, bool isUsed)
    {
        var resolved = new StringBuilder();
        foreach (var range in Pieces(value))
        {
            var piece = value[range];
            var isReference = piece.Length > 1 && piece[0] == '&';
            var symbol = isReference ? CharacterReferences.Numeric(piece) : null;
            if (isReference && isUsed && (symbol ??= CharacterReferences.Predefined(piece) ?? Known(piece) ?? CharacterReferences.Html(piece)) is null)
                return null;

            var text = symbol is null ? piece : symbol;
            if (resolved.Length + text.Length > LongestValue)
                return null;

            resolved.Append(text);
        }

        return resolved.ToString();
    }

    /// <summary>Cuts a value into references and what stands between them.</summary>
    private static List<Range> Pieces(ReadOnlySpan<char> value)
    {
        var pieces = new List<Range>();
        for (var at = 0; at < value.Length;)
        {
            var length = value[at] == '&' ? Math.Max(1, CharacterReferences.Find(value[at..]).Length) : value[at..].IndexOf('&');
            length = length < 0 ? value.Length - at : length;
            pieces.Add(at..(at + length));
            at += length;
        }

        return pieces;
    }
}

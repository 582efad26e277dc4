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

        var expanded = new StringBuilder();
        foreach (var range in Pieces(value))
        {
            var piece = value[range];
            // A reference to < or & that stands in a value is markup only when its text is read again; feeds mean the character.
            var text = piece[0] != '&' ? piece : CharacterReferences.Numeric(piece) ?? CharacterReferences.Predefined(piece) ?? Known(piece);
            if (text.IsEmpty || expanded.Length + text.Length > LongestValue)
                return;

            expanded.Append(text);
        }

        _values[name] = expanded.ToString();
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

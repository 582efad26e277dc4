using System.Xml;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>A name as a document writes it, taken apart once; the same object stands for the name wherever it occurs in the document.</summary>
/// <param name="written">With its prefix, in its own case.</param>
internal sealed class QualifiedName(string written)
{
    private readonly int _colon = written.IndexOf(':');
    private string? _prefix;
    private bool? _isField;
    private bool? _endsFields;
    private string? _local;

    public string Written => written;

    /// <summary>Empty when there is none.</summary>
    public string Prefix => _prefix ??= _colon < 0 ? "" : written[.._colon];

    /// <summary>Without the prefix, in lower case: documents that write <c>pubdate</c> mean what <c>pubDate</c> means.</summary>
    public string Local => _local ??= written[(_colon + 1)..].ToLowerInvariant();

    /// <summary>Whether this is a field of a feed that holds nothing but text.</summary>
    public bool IsField => _isField ??= _colon < 0 && SloppyTags.IsField(Local);

    /// <summary>Whether a field that was not closed ends where this begins.</summary>
    public bool EndsFields => _endsFields ??= _colon < 0 && SloppyTags.EndsFields(Local);

    /// <summary>Whether XML allows the name (Namespaces in XML 1.0, 4).</summary>
    public bool IsWellFormed { get; } = IsNoColonName(written.AsSpan(written.IndexOf(':') + 1)) && (!written.Contains(':') || IsNoColonName(written.AsSpan(0, written.IndexOf(':'))));

    /// <summary>What the name meant when it was looked up last, and for which state of the declarations that holds.</summary>
    public (int Version, Vocabulary Vocabulary) Known { get; set; } = (-1, default);

    private static bool IsNoColonName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !XmlConvert.IsStartNCNameChar(name[0]))
            return false;

        foreach (var letter in name)
        {
            if (!XmlConvert.IsNCNameChar(letter))
                return false;
        }

        return true;
    }
}

using System.Buffers;
using System.Text;
using System.Xml;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>Characters that XML 1.0 does not allow (2.2): most control characters, halves of surrogate pairs.</summary>
internal static class XmlCharacters
{
    /// <summary>Kept apart from the others: a set of ASCII alone is searched several times as fast.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except("\t\n\r")]);

    /// <returns>The text without them, and whether there were any.</returns>
    public static (SourceText Text, bool HasForbidden) Clean(SourceText source)
    {
        var text = source.Span;
        if (!text.ContainsAny(Controls) && !text.ContainsAnyInRange('\uFFFE', '\uFFFF') && !HasLoneSurrogate(text))
            return (source, false);

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                kept.Append(text[i++]).Append(text[i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                kept.Append(text[i]);
        }

        return (new SourceText(kept.ToString()), true);
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            text = text[(at + 2)..];
        }

        return false;
    }
}

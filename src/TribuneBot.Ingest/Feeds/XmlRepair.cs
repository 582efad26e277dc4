using System.Net;
using System.Text;
using System.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>
/// Mends what feeds in the wild get wrong before XML is parsed: bare ampersands, entities of HTML that XML does not have, control characters, text
/// before the first tag. The XML declaration is taken off: the text is decoded already.
/// </summary>
internal static class XmlRepair
{
    private const int LongestEntity = 32;

    /// <returns>The mended text, and whether anything was wrong (the declaration and white space aside).</returns>
    public static (string Text, bool IsRepaired) Repair(string text)
    {
        var start = text.IndexOf('<');
        if (start < 0)
            return ("", true);

        var isRepaired = text.AsSpan(0, start).Trim("\uFEFF \t\r\n").Length > 0;
        if (text.AsSpan(start).StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf("?>", start, StringComparison.Ordinal) is > 0 and var end)
            start = end + 2;

        var mended = new StringBuilder(text.Length);
        var rest = text.AsSpan(start).TrimStart();
        while (!rest.IsEmpty)
            rest = rest[Copy(rest, mended, ref isRepaired)..];
        return (mended.ToString(), isRepaired);
    }

    /// <summary>Copies the next piece; a section is copied whole, a comment not at all.</summary>
    private static int Copy(ReadOnlySpan<char> text, StringBuilder mended, ref bool isRepaired)
    {
        if (text.StartsWith("<!--", StringComparison.Ordinal))
            return SectionLength(text, "-->");
        if (text.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var section = SectionLength(text, "]]>");
            CopyAllowed(text[..section], mended, ref isRepaired);
            return section;
        }

        if (text[0] == '&')
            return CopyEntity(text, mended, ref isRepaired);

        var length = text[1..].IndexOfAny('<', '&') + 1;
        length = length == 0 ? text.Length : length;
        CopyAllowed(text[..length], mended, ref isRepaired);
        return length;
    }

    private static int SectionLength(ReadOnlySpan<char> text, string mark)
    {
        var end = text.IndexOf(mark, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + mark.Length;
    }

    private static int CopyEntity(ReadOnlySpan<char> text, StringBuilder mended, ref bool isRepaired)
    {
        var entity = Entity(text);
        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            mended.Append(entity);
            return entity.Length;
        }

        var decoded = entity.IsEmpty ? "" : WebUtility.HtmlDecode(entity.ToString());
        var isKnown = entity.Length > 0 && !entity.SequenceEqual(decoded);
        if (!isKnown || entity[1] != '#')
            isRepaired = true;
        if (!isKnown)
        {
            mended.Append("&amp;");
            return 1;
        }

        // What is markup must stay written as an entity.
        CopyAllowed(decoded switch { "<" => "&lt;", ">" => "&gt;", "&" => "&amp;", _ => decoded }, mended, ref isRepaired);
        return entity.Length;
    }

    /// <summary>The entity the text starts with, from its ampersand to its semicolon; empty where there is none.</summary>
    private static ReadOnlySpan<char> Entity(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && length < LongestEntity && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '#'))
            length++;
        return length > 1 && length < text.Length && text[length] == ';' ? text[..(length + 1)] : default;
    }

    private static void CopyAllowed(ReadOnlySpan<char> text, StringBuilder mended, ref bool isRepaired)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair)
                mended.Append(text[i++]).Append(text[i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                mended.Append(text[i]);
            else
                isRepaired = true;
        }
    }
}

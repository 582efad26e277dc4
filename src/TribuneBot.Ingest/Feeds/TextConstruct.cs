using System.Text;
using TribuneBot.Ingest.Feeds.Texts;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Atom's text constructs and contents (RFC 4287, 3.1 and 4.1; Atom 0.3 with its modes), by the type they name.</summary>
internal static class TextConstruct
{
    /// <summary>One line of plain text; empty for none.</summary>
    public static string Line(FeedElement? construct)
    {
        if (construct is null)
            return "";
        if (construct.FirstChild is not null)
            return FieldReader.Line(construct);

        var text = Decoded(construct);
        return IsPlain(construct) ? FieldReader.Plain(text) : FieldReader.LineOfHtml(text);
    }

    /// <summary>A body; content that is fetched from elsewhere, or is no text, counts as none.</summary>
    /// <param name="address">What the document's addresses are relative to.</param>
    public static FieldText Body(FeedElement? construct, Uri? address)
    {
        if (construct is null || construct.Attribute("src") is not null || !IsText(Type(construct)))
            return new FieldText("", null);
        if (construct.FirstChild is not null)
            return FieldReader.Body(construct).Resolved(construct, address);

        var text = Decoded(construct);
        return IsPlain(construct) ? FieldReader.PlainBody(text) : FieldReader.Body(text).Resolved(construct, address);
    }

    private static string Type(FeedElement construct)
    {
        var type = construct.Attribute("type") ?? "";
        var end = type.IndexOf(';');
        return (end < 0 ? type : type[..end].TrimEnd()).ToLowerInvariant();
    }

    private static bool IsPlain(FeedElement construct) => Type(construct) is "" or "text" or "text/plain";

    private static bool IsText(string type) => type is "" or "html" or "xhtml" or "text" or "xml"
        || type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal);

    /// <summary>Atom 0.3 could pack text as Base64; whatever is none stays as it is.</summary>
    private static ReadOnlySpan<char> Decoded(FeedElement construct)
    {
        var text = construct.Value;
        if (!"base64".Equals(construct.Attribute("mode"), StringComparison.OrdinalIgnoreCase))
            return text;

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text.Trim(), bytes, out var length) ? Encoding.UTF8.GetString(bytes.AsSpan(0, length)) : text;
    }
}

using System.Buffers;

namespace TribuneBot.Ingest.Decoding;

/// <summary>Finds the name of a charset where transport and documents write it.</summary>
internal static class CharsetParameter
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(" \t\r\n;\"'>/?");

    /// <summary><c>text/xml; charset=windows-1251</c></summary>
    public static string? OfContentType(string? contentType) => contentType is null ? null : After(contentType, "charset");

    /// <summary><c>&lt;?xml version="1.0" encoding="koi8-r"?&gt;</c></summary>
    public static string? OfXmlDeclaration(string head)
    {
        // Warnings of a web server may stand before it.
        var start = Declaration(head);
        var end = start.IndexOf('>');
        return end < 0 ? null : After(start[..end].ToString(), "encoding");
    }

    private static ReadOnlySpan<char> Declaration(ReadOnlySpan<char> head)
    {
        const string Mark = "<?xml";
        for (var at = head.IndexOf(Mark, StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf(Mark, StringComparison.OrdinalIgnoreCase))
        {
            head = head[at..];
            if (head.Length > Mark.Length && char.IsWhiteSpace(head[Mark.Length]))
                return head;
            head = head[Mark.Length..];
        }

        return default;
    }

    /// <summary><c>&lt;meta charset=utf-8&gt;</c> or <c>&lt;meta http-equiv=… content="text/html; charset=utf-8"&gt;</c></summary>
    public static string? OfMeta(string head)
    {
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = head.IndexOf('>', at);
            if (end < 0)
                return null;
            if (After(head[at..end], "charset") is { } name)
                return name;
        }

        return null;
    }

    private static string? After(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;

        var value = text.AsSpan(at + key.Length).TrimStart();
        if (value.IsEmpty || value[0] != '=')
            return null;

        value = value[1..].TrimStart([' ', '"', '\'']);
        var end = value.IndexOfAny(Stops);
        var name = end < 0 ? value : value[..end];
        return name.IsEmpty ? null : name.ToString();
    }
}

using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Pages;

/// <summary>Reads structured data that is not quite JSON: comment marks around it, raw line breaks inside texts, quotation marks that are not escaped.</summary>
internal static class LooseStory
{
    private const int LongestText = 500;

    /// <summary>Without what commonly makes it no JSON. Raw control characters are spaces wherever they stand.</summary>
    public static string Mended(string json)
    {
        var plain = json.Trim();
        if (plain.AsSpan().ContainsAnyInRange('\u0000', '\u001F'))
            plain = string.Create(plain.Length, plain, (mended, written) =>
            {
                for (var i = 0; i < written.Length; i++)
                    mended[i] = written[i] < ' ' ? ' ' : written[i];
            }).Trim();

        foreach (var (start, end) in ((string, string)[])[("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("/*<![CDATA[*/", "/*]]>*/")])
        {
            if (plain.StartsWith(start, StringComparison.Ordinal))
                plain = plain[start.Length..].Trim();
            if (plain.EndsWith(end, StringComparison.Ordinal))
                plain = plain[..^end.Length].Trim();
        }

        return plain.TrimEnd(';');
    }

    /// <summary>The few fields that can be told in what no parser reads.</summary>
    /// <returns>Null when none of them is there.</returns>
    public static StructuredStory? Read(string json)
    {
        var (headline, published, modified) = (Text(json, "headline", 0), Text(json, "datePublished", 0), Text(json, "dateModified", 0));
        var author = json.IndexOf("\"author\"", StringComparison.Ordinal) is > 0 and var at ? Text(json, "name", at) : null;
        if (headline is null && published is null && author is null)
            return null;

        return new StructuredStory
        {
            Headline = headline is null ? null : HtmlText.Line(headline),
            Published = TimeReader.Read(published),
            Modified = TimeReader.Read(modified),
            Authors = author is null ? [] : [HtmlText.Line(author)],
        };
    }

    /// <summary>The text after the first such key from a place on.</summary>
    private static string? Text(string json, string key, int from)
    {
        var at = json.IndexOf($"\"{key}\"", from, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var rest = json.AsSpan(at + key.Length + 2).TrimStart();
        if (rest is not [':', ..] || rest[1..].TrimStart() is not ['"', ..] quoted)
            return null;

        var text = quoted[1..];
        for (var end = 0; end < Math.Min(text.Length, LongestText); end++)
        {
            if (text[end] == '"' && (end == 0 || text[end - 1] != '\\') && text[(end + 1)..].TrimStart() is [] or [',' or '}' or ']', ..])
                return text[..end].ToString();
        }

        return null;
    }
}

using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Feeds.Xml;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>Turns fields of feeds into plain text, whatever they hold: text, HTML, or elements.</summary>
internal static class FieldReader
{
    /// <summary>A title or name that may be text or HTML; what is no known tag ("a &lt;b&gt;" in a story on markup aside) stays text.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        text = WithoutSection(text);
        if (!text.Contains('<'))
            return text.Contains('&') ? Plain(CharacterReferences.DecodeHtml(text.ToString())) : Plain(text);

        using var collector = new TextCollector(' ', breaksAtLineEnds: false);
        if (HasMarkup(text))
            HtmlScanner.Scan(text, collector);
        else
            collector.AddHtml(text);
        return collector.ToString();
    }

    /// <summary>Plain text as one line.</summary>
    public static string Plain(ReadOnlySpan<char> text) => TextCollector.IsClean(text) ? text.Trim().ToString() : PlainText.OneLine(text);

    /// <summary>HTML as one line.</summary>
    public static string LineOfHtml(ReadOnlySpan<char> html)
    {
        if (!html.ContainsAny('<', '&'))
            return Plain(html);

        using var collector = new TextCollector(' ', breaksAtLineEnds: false);
        HtmlScanner.Scan(html, collector);
        return collector.ToString();
    }

    /// <summary>The text of an element with elements inside, as one line.</summary>
    public static string Line(FeedElement element)
    {
        using var collector = new TextCollector(' ', breaksAtLineEnds: false);
        TreeWalk.Walk(element, collector);
        return collector.ToString();
    }

    /// <summary>A body that is HTML, or text where it has no tags.</summary>
    public static FieldText Body(ReadOnlySpan<char> html)
    {
        if (!html.ContainsAny('<', '&') && TextCollector.IsClean(html))
            return new FieldText(html.Trim().ToString(), null);

        using var collector = new TextCollector('\n', breaksAtLineEnds: !html.Contains('<'));
        HtmlScanner.Scan(html, collector);
        return new FieldText(collector.ToString(), collector.Image);
    }

    /// <summary>A body of plain text.</summary>
    public static FieldText PlainBody(ReadOnlySpan<char> text) =>
        new(TextCollector.IsClean(text) ? text.Trim().ToString() : PlainText.Paragraphs(text.ToString()), null);

    /// <summary>A body made of elements.</summary>
    public static FieldText Body(FeedElement element)
    {
        using var collector = new TextCollector('\n', breaksAtLineEnds: false);
        TreeWalk.Walk(element, collector);
        return new FieldText(collector.ToString(), collector.Image);
    }

    /// <summary>Some put their titles into two sections, one inside the other.</summary>
    private static ReadOnlySpan<char> WithoutSection(ReadOnlySpan<char> text)
    {
        const string Start = "<![CDATA[";
        const string End = "]]>";
        var section = text.Trim();
        return section.StartsWith(Start, StringComparison.Ordinal) && section.EndsWith(End, StringComparison.Ordinal) && section.Length >= Start.Length + End.Length
            ? section[Start.Length..^End.Length]
            : text;
    }

    /// <summary>Whether a known tag stands in the text: "Prices &lt;10 manats" has none.</summary>
    private static bool HasMarkup(ReadOnlySpan<char> text)
    {
        var inline = ElementNames.Inline.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<'))
        {
            text = text[(at + 1)..];
            if (text.StartsWith("!--", StringComparison.Ordinal))
                return true;

            var isEnd = text.StartsWith('/');
            var name = isEnd ? text[1..] : text;
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            if (length > 0 && (inline.Contains(name[..length]) || (isEnd && IsElement(name[..length]))))
                return true;
        }

        return false;
    }

    /// <summary>One who writes about the names of elements does not end them: "the script tag" aside, what is ended is markup.</summary>
    private static bool IsElement(ReadOnlySpan<char> name) =>
        ElementNames.Silent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || ElementNames.Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}

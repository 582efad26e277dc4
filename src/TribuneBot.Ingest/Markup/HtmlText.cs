using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Ingest.Markup;

/// <summary>Turns pieces of HTML into plain text.</summary>
internal static class HtmlText
{
    /// <summary>Smaller images are counters.</summary>
    private const int SmallestImage = 32;

    /// <summary>A title or name that may be text or HTML; what is no known tag ("a &lt;b&gt;" in a story on markup aside) stays text.</summary>
    public static string Line(string text)
    {
        if (HasMarkup(text))
            return string.Join(' ', BlockCollector.Collect(Parse(text)).Select(block => block.Text));

        return PlainText.OneLine(text.Contains('&') ? WebUtility.HtmlDecode(text) : text);
    }

    /// <summary>A body: one paragraph a line.</summary>
    public static string Paragraphs(string html)
    {
        if (!html.Contains('<') && !html.Contains('&'))
            return PlainText.Paragraphs(html);
        if (!html.Contains('<'))
            return PlainText.Paragraphs(WebUtility.HtmlDecode(html));

        return string.Join('\n', BlockCollector.Collect(Parse(html)).Select(block => block.Text));
    }

    /// <summary>The address of the first image that is none of the counters and pixels, as written.</summary>
    public static string? FirstImage(string html)
    {
        if (!html.Contains("<img", StringComparison.OrdinalIgnoreCase))
            return null;

        return Parse(html).Images.Where(IsPicture).Select(image => image.GetAttribute("src")).FirstOrDefault(src => !string.IsNullOrWhiteSpace(src));
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(NestingLimit.Apply(SurrogateReferences.Joined(html)));

    private static bool IsPicture(IHtmlImageElement image) =>
        !IsSmall(image.GetAttribute("width")) && !IsSmall(image.GetAttribute("height"));

    private static bool IsSmall(string? size) => int.TryParse(size, out var pixels) && pixels < SmallestImage;

    /// <summary>Whether a known tag stands in the text: "Prices &lt;10 manats" has none.</summary>
    private static bool HasMarkup(string text)
    {
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0; at++)
        {
            var start = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (end > start && ElementNames.Inline.Contains(text[start..end]))
                return true;
        }

        return false;
    }
}

using AngleSharp.Dom;
using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Tells inline elements that are tools of the page and no text: the mark that links to a heading, "edit" beside it.</summary>
internal static class PageTool
{
    private const string EditMark = "editsection";

    public static bool Is(IElement element) => element.LocalName switch
    {
        "a" => element.ClassName?.Contains("headerlink", StringComparison.Ordinal) == true
            || (element.GetAttribute("href")?.Contains('#') == true && element.TextContent.Trim() is "¶" or "#" or "§" or "🔗"),
        "span" => element.ClassName?.Contains(EditMark, StringComparison.Ordinal) == true,
        _ => false,
    };

    /// <summary>The text of a heading without the tools at its end.</summary>
    public static string TextWithout(IElement heading)
    {
        var text = PlainText.OneLine(heading.TextContent);
        foreach (var tool in heading.QuerySelectorAll("a, span").Where(Is))
        {
            var mark = PlainText.OneLine(tool.TextContent);
            if (text.Length > mark.Length && text.EndsWith(mark, StringComparison.Ordinal))
                text = text[..^mark.Length].TrimEnd();
        }

        return text;
    }
}

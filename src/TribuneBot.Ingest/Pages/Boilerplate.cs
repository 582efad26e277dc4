using System.Collections.Frozen;
using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages;

/// <summary>Tells what stands around and inside an article without being of it: share bars, lists of other stories, advertisements, comments.</summary>
internal static class Boilerplate
{
    /// <summary>An element that holds this many long paragraphs is the article itself, whatever it is called.</summary>
    private const int ArticleParagraphs = 4;

    private const int LongParagraph = 80;

    private static readonly FrozenSet<string> Roles =
        FrozenSet.ToFrozenSet(["navigation", "complementary", "banner", "contentinfo", "search", "menu"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of class and id.</summary>
    private static readonly FrozenSet<string> Words = (
        "share sharing shares social related recommend recommended recommendations promo ad ads advert advertisement banner sponsored newsletter subscribe "
        + "subscription comment comments disqus breadcrumb breadcrumbs tags taglist footer sidebar menu nav navigation popup modal cookie readmore "
        + "morenews othernews latest popular pagination pager rating reactions telegram whatsapp facebook print caption copyright toolbar byline meta "
        + "oxsar paylas reklam teqler").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lines that lead to other stories, in the three languages.</summary>
    private static readonly string[] Openings =
    [
        "read also", "also read", "read more", "see also", "related:", "həmçinin oxuyun", "oxşar xəbər", "bunu da oxuyun", "читайте также",
        "читать также", "смотрите также", "по теме:",
    ];

    public static bool Skips(IElement element)
    {
        if (element.LocalName is "header" or "footer" or "nav" or "aside" || Roles.Contains(element.GetAttribute("role") ?? ""))
            return true;

        return NamesOf(element).Any(Words.Contains) && !HoldsArticle(element);
    }

    public static bool IsPointer(string line) =>
        Openings.Any(opening => line.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of an element's class and id: <c>article-share_bar</c> has three.</summary>
    public static IEnumerable<string> NamesOf(IElement element)
    {
        var names = $"{element.ClassName} {element.Id}";
        return names.Length == 1 ? [] : names.Split([' ', '-', '_', ':', '/'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool HoldsArticle(IElement element) =>
        element.LocalName is "body" or "article" or "main"
        || element.QuerySelectorAll("p").Count(paragraph => paragraph.TextContent.Length >= LongParagraph) >= ArticleParagraphs;
}

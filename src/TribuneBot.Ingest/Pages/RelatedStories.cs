using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Markup;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages;

/// <summary>The other stories a page lists, only where the list calls itself that and each link reads like a title of the same site.</summary>
internal static class RelatedStories
{
    private const int MaxStories = 30;
    private const int ShortestTitle = 20;
    private const int LongestTitle = 250;

    private static readonly string[] Names = ["related", "recommended", "othernews", "morenews", "oxsar"];

    /// <param name="canonical">The page's own address, or null; a link to it is no other story.</param>
    public static IReadOnlyList<PageTeaser> Find(IHtmlDocument page, PageMeta meta, string? canonical)
    {
        var site = Addresses.Site(canonical);
        if (site is null)
            return [];

        return
        [
            .. page.QuerySelectorAll("[class], [id]").Where(IsList).SelectMany(list => list.QuerySelectorAll("a[href]"))
                .Select(link => Read(link, meta)).OfType<PageTeaser>()
                .Where(teaser => teaser.Url != canonical && Addresses.Site(teaser.Url) == site)
                .DistinctBy(teaser => teaser.Url).Take(MaxStories),
        ];
    }

    private static bool IsList(IElement element) =>
        NameReader.Words($"{element.ClassName} {element.Id}").Any(Names.Contains)
        && element.LocalName is "div" or "section" or "aside" or "ul" or "ol" or "nav";

    private static PageTeaser? Read(IElement link, PageMeta meta)
    {
        var (title, hasVideo) = TitleMark.Strip(PlainText.OneLine(link.TextContent));
        return title.Length is >= ShortestTitle and <= LongestTitle && meta.Resolve(link.GetAttribute("href")) is { } address
            ? new PageTeaser(title, Lead: "", address, hasVideo)
            : null;
    }
}

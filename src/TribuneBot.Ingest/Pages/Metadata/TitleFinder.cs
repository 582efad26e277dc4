using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Pages.Bodies;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>
/// Finds a story's title. The heading that readers see wins where the page's own title (JSON-LD, Open Graph, <c>title</c>) has it too: that heading has no
/// site's name in it and is not the logo.
/// </summary>
internal static class TitleFinder
{
    private const int LongestTitle = 300;
    private const int ShortestLetters = 4;

    /// <returns>The best first; empty when the page has none.</returns>
    public static IReadOnlyList<string> Find(IHtmlDocument page, PageMeta meta, StructuredStory story, string? site)
    {
        var siteName = meta.First("og:site_name", "application-name") ?? story.Publisher;
        string?[] declared = [meta.First("og:title"), story.Headline, meta.First("twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title")];
        var said = declared.OfType<string>().Select(title => PageTitle.WithoutSite(HtmlLine(title), siteName, site)).Where(title => title.Length > 0).ToList();
        var windowTitle = PlainText.OneLine(page.Title ?? "");
        var headings = Headings(page, siteName, site);
        var best = Confirmed(headings, [.. said, windowTitle]) ?? Confirmed(LowerHeadings(page), [.. said, windowTitle]) ?? said.Find(title => Has(windowTitle, title)) ?? said.FirstOrDefault()
            ?? Alone(headings) ?? PageTitle.WithoutLabel(windowTitle, siteName, site);
        return [.. new[] { best }.Concat(said).Concat(headings).Append(PageTitle.WithoutSite(windowTitle, siteName, site)).Where(title => title.Length > 0).Distinct()];
    }

    private static string HtmlLine(string text) => Markup.HtmlText.Line(text);

    private static List<string> Headings(IHtmlDocument page, string? siteName, string? site)
    {
        var names = new NameReader();
        var top = page.QuerySelectorAll("h1").Concat(page.QuerySelectorAll("[itemprop~='headline'], h2[class], h2[itemprop], h3[class*='title'], div[class*='title']")
            .Where(element => element.HasAttribute("itemprop") || names.Read(element).HasFlag(NameTraits.Title)));
        return
        [
            .. top.Where(heading => !IsLogo(heading)).Take(20).Select(PageTool.TextWithout)
                .Where(text => text.Length is > 1 and <= LongestTitle && !PageTitle.IsSite(text, siteName, site)),
        ];
    }

    /// <summary>Old pages title their stories with any heading.</summary>
    private static List<string> LowerHeadings(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("h2, h3").Take(40).Select(PageTool.TextWithout).Where(text => text.Length is >= 12 and <= LongestTitle)];

    private static bool IsLogo(IElement heading) =>
        heading.QuerySelector("a[href]")?.GetAttribute("href") is "/" or "./" or "#" or "index.html" || heading.QuerySelector("a[rel~='home']") is not null;

    private static string? Confirmed(List<string> headings, List<string> said) => headings
        .Where(heading => said.Exists(title => Has(title, heading)))
        .MaxBy(heading => Math.Min(heading.Length, 40));

    private static bool Has(string title, string part)
    {
        var letters = LetterText.Of(part);
        return TextWeight.Of(letters) >= ShortestLetters && LetterText.Of(title).Contains(letters, StringComparison.Ordinal);
    }

    private static string? Alone(List<string> headings) => headings.FirstOrDefault();
}

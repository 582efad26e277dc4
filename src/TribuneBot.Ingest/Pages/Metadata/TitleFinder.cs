using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Markup;
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

    /// <summary>As <see cref="TextWeight"/> counts.</summary>
    private const int ShortestLower = 12;

    /// <returns>The best first; empty when the page has none.</returns>
    public static IReadOnlyList<string> Find(IHtmlDocument page, PageOutline? outline, PageMeta meta, StructuredStory story, string? site)
    {
        var siteName = meta.First("og:site_name", "application-name") ?? story.Publisher;
        string?[] declared = [meta.First("og:title"), story.Headline, meta.First("twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title", "ArticleTitle", "citation_title")];
        var said = declared.OfType<string>().Select(title => PageTitle.WithoutSite(HtmlText.Line(title), siteName, site)).Where(title => title.Length > 0).ToList();
        var windowTitle = PageTitle.AfterAction(PlainText.OneLine(page.Title ?? ""));
        var lower = LowerHeadings(page);
        var logos = page.QuerySelectorAll("h1").Where(heading => IsLogo(heading, meta)).Select(PageTool.TextWithout).ToList();
        var headings = Headings(page, meta, siteName, site);
        var best = Confirmed(headings, [.. said, windowTitle]) ?? Confirmed(lower, [.. said, windowTitle]) ?? said.Find(title => Has(windowTitle, title)) ?? said.FirstOrDefault()
            ?? Shown(outline, windowTitle) ?? Alone(headings) ?? (logos.Contains(windowTitle) || lower.Count == 1 ? Alone(lower) : null) ?? PageTitle.WithoutLabel(windowTitle, siteName, site);
        return [.. new[] { best }.Concat(said).Concat(headings.Where(heading => windowTitle.Length == 0 || said.Append(windowTitle).Any(title => Has(title, heading)))).Append(PageTitle.WithoutSite(windowTitle, siteName, site)).Where(title => title.Length > 0).Distinct()];
    }

    private static List<string> Headings(IHtmlDocument page, PageMeta meta, string? siteName, string? site)
    {
        var names = new NameReader();
        var top = page.QuerySelectorAll("h1").Concat(page.QuerySelectorAll("[itemprop~='headline'], h2[class], h2[itemprop], h3[class*='title'], div[class*='title']")
            .Where(element => element.GetAttribute("itemprop")?.Split(' ') is { } marks && (marks.Contains("headline") || marks.Contains("name")) || names.Read(element).HasFlag(NameTraits.Title)));
        return
        [
            .. top.Where(heading => !IsLogo(heading, meta)).Take(20).Select(PageTool.TextWithout)
                .Where(text => text.Length is > 1 and <= LongestTitle && !PageTitle.IsSite(text, siteName, site)),
        ];
    }

    /// <summary>Old pages title their stories with any heading.</summary>
    private static List<string> LowerHeadings(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("h2, h3").Take(40).Select(PageTool.TextWithout).Where(text => text.Length <= LongestTitle && TextWeight.Of(text) >= ShortestLower)];

    private static bool IsLogo(IElement heading, PageMeta meta) =>
        IsInBanner(heading) || heading.QuerySelector("a[rel~='home']") is not null || (heading.QuerySelector("a[href]")?.GetAttribute("href") is { } address && (address is "/" or "./" or "index.html" || IsAbove(address, meta)));

    private static bool IsInBanner(IElement heading) => heading.ParentElement is { } around && (around.Id is "header" or "top" or "banner" or "logo" or "kopf" or "head" or "masthead" || around.ClassList.Any(name => name is "logo" or "banner" or "masthead" or "branding" or "site-branding"));

    /// <summary>Whether an address is that of a directory the page is in: a blog's own front page.</summary>
    private static bool IsAbove(string address, PageMeta meta) =>
        meta.Base is { } page && Addresses.Absolute(meta.Resolve(address)) is { } target && target.Host == page.Host && target.Query.Length == 0
        && target.AbsolutePath.EndsWith('/') && target.AbsolutePath.Length < page.AbsolutePath.Length && page.AbsolutePath.StartsWith(target.AbsolutePath, StringComparison.Ordinal);

    /// <summary>The longest part of the window's title that stands on the page as a line of its own.</summary>
    private static string? Shown(PageOutline? outline, string windowTitle)
    {
        var parts = PageTitle.Parts(windowTitle).Where(part => TextWeight.Of(part) >= ShortestLower).DistinctBy(LetterText.Of).ToDictionary(LetterText.Of, part => part, StringComparer.Ordinal);
        if (outline is null || parts.Count == 0)
            return null;

        var shown = outline.Lines.Where(line => line is { IsMedia: false, LinkShare: < 0.8, Text.Length: <= LongestTitle }).Select(line => LetterText.Of(line.Text)).Where(parts.ContainsKey);
        return shown.MaxBy(letters => letters.Length) is { } best ? parts[best] : null;
    }

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

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Finds who wrote a story: JSON-LD, meta elements, what is marked or named as an author, a line "By …" near the title.</summary>
internal static class AuthorFinder
{
    private const int LongestByline = 200;
    private const int LinesNearTitle = 14;
    private const int LinesOfByline = 7;
    private const int LinesOfSignature = 6;
    private const int LongestDateLine = 60;
    private const int LongestMixedLine = 120;
    private const int MostElements = 60;

    private const string Marked = "[itemprop~='author'], [rel~='author'], [itemprop~='creator'], [property~='author'], [property~='foaf:name'], .p-author, .vcard .fn, .h-card";

    private const string Named =
        "[class*='byline'], [class*='author'], [class*='Byline'], [class*='Author'], [class*='autor'], [class*='auteur'], [class*='autore'], [class*='writer'], [class*='redakt'], "
        + "[id*='author'], [id*='byline'], [class*='contributor'], [class*='signature'], [class*='muellif'], [class*='yazar'], "
        + "[class*='columnist'], [class*='journalist'], [class*='szerzo'], [class*='firma'], [class='by'], [class$='-by'], [class$='_by'], [class='auth'], [class='who']";

    /// <summary>Systems in which people write under names they chose: forums, old blogs. Their host may have the same name.</summary>
    private const string Users = "[class*='username'], [class*='user-name'], [class*='nickname'], .poster, .ljuser, .authi a, span.name b, a[class*='author' i], span[class*='author' i]";

    /// <summary>Beside a date a name stands in an element of its own, or leads to what its owner wrote.</summary>
    private const string OwnElements = "span, strong, b, em, a[href*='/auth'], a[href*='/autor'], a[href*='/auteur'], a[href*='/people'], a[href*='/person'], a[href*='/profil'], a[href*='/staff'], a[href*='/team'], a[href*='/user'], "
        + "a[href*='/redakt'], a[href*='/journalist'], a[href*='/contributor'], a[href*='/reporter'], a[href*='/writer'], a[href*='/yazar'], a[href^='mailto:']";

    /// <summary>A signature under the text stands at its right side.</summary>
    private const string Signed = "[align='right'] strong, [align='right'] b, [align='right'] i, [align='right'] em, [style*='text-align:right'] strong, [style*='text-align: right'] strong, [style*='text-align:right'] em, [style*='text-align: right'] em";

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "dc.creator", "dcterms.creator", "dc:creator", "parsely-author", "sailthru.author", "article:author_name", "byl", "byline", "og:article:author",
        "citation_author", "creator", "cxenseparse:author", "vr:author", "rbauthors", "authors", "author_name", "article_author", "mediator_author",
        "articleauthor", "content_author", "content-author", "news_author", "newsauthor", "pageauthor", "dcterms.contributor", "dc.contributor",
    ];

    public static string? Find(IHtmlDocument page, PageOutline? outline, PageMeta meta, StructuredStory story, int title, string? site)
    {
        var siteName = meta.First("og:site_name", "application-name") ?? story.Publisher;
        var names = new AuthorNames(siteName, site);
        return Find(page, outline, meta, story, title, new AuthorNames(siteName ?? PageTitle.Label(page.Title), site), siteName)
            ?? names.Join(story.Authors) ?? OfMeta(meta, names) ?? names.Join(story.Organisations);
    }

    private static string? Find(IHtmlDocument page, PageOutline? outline, PageMeta meta, StructuredStory story, int title, AuthorNames names, string? siteName) =>
        names.Join(story.Authors)
            ?? OfMeta(meta, names)
            ?? Labelled(meta, names)
            ?? First(page, Marked, names, isPlain: true)
            ?? First(page, Named, names, isPlain: false)
            ?? Byline(outline, names, title)
            ?? MailHeader.Sender(page, names)
            ?? First(page, Users, new AuthorNames(siteName, null), isPlain: true)
            ?? First(page, Signed, names, isPlain: false)
            ?? Signature(outline, names);

    private static string? OfMeta(PageMeta meta, AuthorNames names) => MetaNames.Select(name => names.Join(meta.All(name))).FirstOrDefault(found => found is not null);

    private static string? Labelled(PageMeta meta, AuthorNames names) =>
        meta.First("twitter:label1") is { } label && AuthorNames.IsAuthorLabel(label) ? names.Join(meta.All("twitter:data1")) : null;

    private static string? First(IHtmlDocument page, string selector, AuthorNames names, bool isPlain)
    {
        foreach (var element in page.QuerySelectorAll(selector).Take(MostElements))
        {
            if (element.LocalName is "body" or "html" or "article" or "main" or "form" or "link" || element.TextContent.Length > LongestByline || IsFrontPage(element) || Elsewhere.Holds(element))
                continue;
            var inner = element.QuerySelector("[itemprop~='name'], .fn, [class*='name'], [rel~='author']") ?? (isPlain ? null : OnlyLink(element));
            var whole = Spaced(element);
            var written = element.GetAttribute("content") ?? inner?.GetAttribute("content") ?? inner?.TextContent ?? whole;
            if ((names.Join([written], isPlain || inner is not null) ?? names.Join([whole], isPlain)) is { } name)
                return name;
        }

        return null;
    }

    /// <summary>A link to the front page names the site, whatever its relation.</summary>
    private static bool IsFrontPage(IElement element) => element is { LocalName: "a" } && element.GetAttribute("href") is "/" or "./" && !element.ClassList.Contains("p-author");

    /// <summary>The text of an element, its parts apart: a name and a mail address stand in elements of their own and have no space between them.</summary>
    private static string Spaced(IElement element)
    {
        if (element.ChildElementCount < 2)
            return element.TextContent;

        var text = new StringBuilder();
        foreach (var node in element.ChildNodes)
            text.Append(node is IElement && node.PreviousSibling is IElement ? " | " : "").Append(node.TextContent);
        return text.ToString();
    }

    /// <summary>Of a byline with one link the link is the name; one with two may name two.</summary>
    private static IElement? OnlyLink(IElement element) => element.QuerySelectorAll("a") is [var link] ? link : null;

    private static string? Byline(PageOutline? outline, AuthorNames names, int title)
    {
        if (outline is null || title < 0)
            return null;

        var near = outline.Lines.Skip(title + 1).Where(line => !line.IsMedia).Take(LinesNearTitle).Where(line => line.Text.Length <= LongestByline).ToList();
        return near.Select(Apart).Select(text => names.AfterBy(text) ?? Bylines.Find(text, names)).FirstOrDefault(name => name is not null) ?? AboveOrBelowDate(near, names) ?? InsideDate(near, names);
    }

    /// <summary>The text of a line, the elements in it apart where they are all there is of it.</summary>
    private static string Apart(TextLine line) =>
        line.Region is { Element.ChildElementCount: >= 2 } region && region.EndLine - region.FirstLine == 1 && region.Children.Count == 0 ? PlainText.OneLine(Spaced(region.Element)) : line.Text;

    /// <summary>A name alone on a line that has a date alone on the next or the one before.</summary>
    private static string? AboveOrBelowDate(List<TextLine> near, AuthorNames names)
    {
        for (var i = 0; i + 1 < Math.Min(near.Count, LinesOfByline); i++)
        {
            var (first, second) = (near[i], near[i + 1]);
            if (IsDate(second) && IsAlone(first) && Bylines.Bare(first.Text, names) is { } above)
                return above;
            if (IsDate(first) && IsAlone(second) && Bylines.Bare(second.Text, names) is { } below)
                return below;
        }

        return null;
    }

    /// <summary>A name in an element of its own, in a line that has a date or among lines that have: "18 April 2012, <span>Tilo Ranft</span>, Water".</summary>
    private static string? InsideDate(List<TextLine> near, AuthorNames names) => near.Take(LinesOfByline).Where(line => line.Text.Length <= LongestMixedLine && DateScanner.Find(line.Text, null) is not null)
        .Select(line => line.Region.Name == "li" ? line.Region.Element.ParentElement : line.Region.Element).OfType<IElement>().Where(element => element.TextContent.Length <= LongestByline)
        .SelectMany(element => element.QuerySelectorAll(OwnElements)).Select(element => Bylines.Bare(element.TextContent, names)).FirstOrDefault(name => name is not null);

    private static bool IsAlone(TextLine line) => line.Kind == LineKind.Paragraph && !line.IsJunk | line.LinkLength == 0;

    private static bool IsDate(TextLine line) => line.Text.Length <= LongestDateLine && DateScanner.Find(line.Text, null) is not null;

    private static string? Signature(PageOutline? outline, AuthorNames names)
    {
        var lines = outline?.Lines.Where(line => line is { IsJunk: false, IsMedia: false, Text.Length: > 4 }).ToList() ?? [];
        return lines.Where(line => line.Text[^1] is '】' or '）' or ')').Concat(lines.TakeLast(LinesOfSignature).Where(line => line.Text.Length <= LongestDateLine))
            .Select(line => Bylines.Signature(line.Text, names)).FirstOrDefault(name => name is not null);
    }
}

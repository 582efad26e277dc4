using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>
/// Finds when a story was published: JSON-LD, meta elements, what is marked as that in the page, the address, a date near the title.
/// </summary>
internal sealed class PublishedFinder(IHtmlDocument page, PageMeta meta, StructuredStory story, string? language)
{
    private const int LongestDate = 120;
    private const int LongestDateLine = 60;
    private const int MostElements = 80;
    private const int LinesAboveTitle = 6;
    private const int LinesBelowTitle = 12;
    private const int LinesBesideTitle = 5;
    private const int LinesOfDateline = 2;
    private const int LongestDateline = 90;

    /// <summary>What holds more than these is not named after one time in it.</summary>
    private const int MostBesideChange = 2;

    private const string Marked = "[itemprop~='datePublished'], [property~='datePublished'], time[pubdate], .dt-published, abbr.published, time.published, time.entry-date";

    private const string Named =
        "[class*='date'], [class*='Date'], [class*='publish'], [class*='Publish'], [class*='time'], [class*='Time'], [class*='posted'], [class*='byline'], [class*='meta'], [class*='datum'], [class*='fecha'], [class*='tarih'], [class*='tarix'], [id*='date'], [id*='time'], [class*='info']";

    private static readonly string[] Colophons =
    [
        "this entry was posted", "this post was published", "dieser eintrag wurde", "dieser beitrag wurde", "cet article a été publié", "cette entrée a été publiée", "esta entrada fue publicada",
        "questo articolo è stato pubblicato", "запись опубликована", "this entry was written",
    ];

    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:published_time", "article:published", "og:article:published_time", "datePublished", "publishdate", "publish-date", "publish_date", "publication_date", "pubdate", "pub_date",
        "published_time", "published", "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date.published", "dcterms.date", "dc.date", "dc:date", "dc:created", "dc.created",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "vr:published_time", "article.published", "article.created", "ptime", "displaydate", "rnews:datepublished", "date_published", "datecreated", "created", "shareaholic:article_published_time",
        "bt:pubdate", "weibo:article:create_at", "date",
    ];

    public WrittenTime? Find(PageOutline? outline, int title, Uri? address) =>
        story.Published ?? MetaNames.Select(name => Read(meta.First(name))).FirstOrDefault(time => time is not null)
        ?? OfElements(Marked) ?? OfTimes(outline, title)
        ?? Nearer(OfLines(outline, title, LongestDateLine) ?? OfNamed() ?? OfLines(outline, title, LongestDate), AddressDate.Read(address)) ?? OfDateline(outline, title) ?? OfColophon(outline)
        ?? ScriptDate.Read(page) ?? OfLastLines(outline) ?? Read(page.QuerySelectorAll("time").FirstOrDefault(time => !IsChange(time))?.TextContent);

    /// <summary>The day of the address is sure; the time of day in the page may complete it.</summary>
    private static WrittenTime? Nearer(WrittenTime? named, WrittenTime? addressed) =>
        addressed is null || (named is { } time && Math.Abs((time.Clock - addressed.Value.Clock).TotalDays) < 2) ? named : addressed;

    private WrittenTime? Read(string? text) =>
        text is null ? null : TimeReader.Read(EraYear.Common(text[UpdateWords.Published(text)..])) is { Clock.Year: >= 1990 } time ? time : ReadLine(text);

    /// <summary>Of a line that says when a story was changed and when it was published, the second.</summary>
    private WrittenTime? ReadLine(string text) => DateScanner.Find(text[UpdateWords.Published(text)..], language);

    private WrittenTime? OfElements(string selector) => page.QuerySelectorAll(selector).Take(MostElements).Where(element => !Elsewhere.Holds(element))
        .Select(ReadElement).FirstOrDefault(time => time is not null);

    private WrittenTime? ReadElement(IElement element) =>
        Read(element.GetAttribute("datetime")) ?? Read(element.GetAttribute("content")) ?? Read(element.GetAttribute("title")) ?? Read(Short(SpacedText.Of(element)));

    private static string? Short(string text) => PlainText.OneLine(text) is { Length: > 5 and <= LongestDate } line ? line : null;

    /// <summary>Times inside the story's own element, then the first of the page.</summary>
    private WrittenTime? OfTimes(PageOutline? outline, int title)
    {
        var scope = outline is not null && title >= 0
            ? outline.Lines[title].Region.Ancestors().FirstOrDefault(region => StoryMarkup.IsStory(region.Element) || region.Name == "main")?.Element
            : null;
        var inside = scope?.QuerySelectorAll("time") ?? Enumerable.Empty<IElement>();
        return inside.Concat(page.QuerySelectorAll("time")).Take(MostElements).Where(time => !Elsewhere.Holds(time) && !IsChange(time))
            .Select(ReadElement).FirstOrDefault(time => time is not null);
    }

    private WrittenTime? OfNamed()
    {
        var names = new NameReader();
        return page.QuerySelectorAll(Named).Where(element => element.TextContent.Length <= LongestDate && !IsChange(element) && !Elsewhere.Holds(element)
                && (names.Read(element) & (NameTraits.Date | NameTraits.Author | NameTraits.Aside)) != 0)
            .Take(MostElements).Select(ReadElement).FirstOrDefault(time => time is not null);
    }

    /// <summary>A date that stands alone or with little else near the title; that of an update only where there is no other.</summary>
    private WrittenTime? OfLines(PageOutline? outline, int title, int longest)
    {
        if (outline is null)
            return null;

        var at = Math.Max(0, title);
        var near = outline.Lines.Skip(at + 1).Take(LinesBelowTitle).Concat(outline.Lines.Take(at).Reverse().Take(LinesAboveTitle))
            .Where(line => line.Text.Length > 5 && line.Text.Length <= longest && !UpdateWords.AreOfMember(line.Text) && !Elsewhere.Holds(line.Region.Element)).ToList();
        return near.Where(line => !UpdateWords.Stand(line.Text)).Concat(near.Where(line => !line.IsJunk && IsBesideTitle(line, outline, at))).Select(line => ReadLine(line.Text)).FirstOrDefault(time => time is not null);
    }

    private static bool IsBesideTitle(TextLine line, PageOutline outline, int title)
    {
        for (var i = title; i < Math.Min(outline.Lines.Count, title + LinesBesideTitle); i++)
        {
            if (outline.Lines[i] == line)
                return true;
        }

        return !line.Region.Ancestors().Any(around => around.Name == "footer") && line.Region.FirstLine < title;
    }

    /// <summary>Agencies and companies open the first paragraph with place and date: "Nordhavn, 4 March 2020 – …".</summary>
    private WrittenTime? OfDateline(PageOutline? outline, int title) => outline?.Lines.Skip(title + 1).Where(line => line.Score > 0 && !Elsewhere.Holds(line.Region.Element))
        .Take(LinesOfDateline).Select(line => Dateline(line.Text)).FirstOrDefault(time => time is not null);

    /// <summary>"This entry was posted on Sunday, March 14th, 2010 …"</summary>
    private WrittenTime? OfColophon(PageOutline? outline) => outline?.Lines
        .Where(line => Array.Exists(Colophons, opening => line.Text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)))
        .Select(line => DateScanner.Find(line.Text, language)).FirstOrDefault(time => time is not null);

    private WrittenTime? Dateline(string text)
    {
        var opening = text[..Math.Min(text.Length, LongestDateline)];
        var end = opening.IndexOfAny(['–', '—', ':', '/', ')']);
        end = end < 0 ? opening.IndexOf(" - ", StringComparison.Ordinal) : end;
        return end < 0 ? null : DateScanner.Find(opening[..end], language);
    }

    /// <summary>Old pages are signed and dated at their end.</summary>
    private WrittenTime? OfLastLines(PageOutline? outline) => outline?.Lines.Reverse()
        .Where(line => line.Text.Length is > 5 and <= LongestDateLine && line.LinkLength == 0 && !IsCopyright(line.Text) && !UpdateWords.Stand(line.Text))
        .Select(line => DateScanner.Find(line.Text, language)).LastOrDefault(time => time is not null);

    private static bool IsCopyright(string text) => text.Contains('©') || text.Contains("copyright", StringComparison.OrdinalIgnoreCase);

    private static bool IsChange(IElement element)
    {
        var around = element.ParentElement;
        var names = $"{element.ClassName} {element.Id} {element.GetAttribute("itemprop")} {(around?.LocalName is "div" or "span" or "p" && around.ChildElementCount <= MostBesideChange ? around.ClassName : "")}";
        return names.Contains("modif", StringComparison.OrdinalIgnoreCase) || names.Contains("update", StringComparison.OrdinalIgnoreCase);
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Core.Languages;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Pages;

/// <summary>Reads an HTML article page. For each field the first that the page has: JSON-LD, Open Graph, other meta elements, the visible page.</summary>
internal static class HtmlPageReader
{
    /// <summary>The body found on the page is believed unless JSON-LD has this much more.</summary>
    private const double ShareOfStructuredBody = 0.6;

    private static readonly string[] HouseLanguages = ["en", "az", "ru"];

    /// <param name="address">Where the page was fetched from, or null.</param>
    /// <returns>Null when the page has no title.</returns>
    public static PageDocument? Read(string html, Uri? address, NewsroomProfile newsroom)
    {
        using var page = HtmlText.Parse(html);
        var meta = new PageMeta(page, address);
        var story = StructuredStoryReader.Read(page);
        var canonical = Canonical(meta, story, address);
        var site = Addresses.Site(canonical);
        var (title, hasVideo) = TitleMark.Strip(Title(page, meta, story, site));
        if (title.Length == 0)
            return null;

        var blocks = Blocks(page, story, title);
        var text = string.Join('\n', blocks.Select(block => block.Text));
        var language = Language(page, meta, story, title + "\n" + text);
        return new PageDocument
        {
            Title = title,
            Lead = Lead(meta, story),
            Author = Author(page, meta, story),
            Published = Published(page, meta, story),
            Modified = story.Modified ?? TimeReader.Read(meta.First("article:modified_time", "og:updated_time", "dateModified", "last-modified")),
            Section = story.Section ?? meta.First("article:section", "articleSection", "section"),
            Categories = Categories(meta, story),
            Agency = CitedAgency.Find(text, newsroom.Name),
            Language = language,
            Site = site,
            Canonical = canonical,
            Image = meta.Address("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? meta.Resolve(story.Image),
            Reads = story.Reads,
            HasVideo = hasVideo || meta.First("og:video", "og:video:url", "og:video:secure_url") is not null,
            Blocks = Mended(blocks, language, title),
            Related = RelatedStories.Find(page, meta, canonical),
        };
    }

    /// <summary>A page that calls the front page its canonical address is mistaken.</summary>
    private static string? Canonical(PageMeta meta, StructuredStory story, Uri? address)
    {
        var named = new[] { meta.Link("canonical"), meta.Address("og:url"), meta.Resolve(story.Address) };
        return Array.Find(named, found => found is not null && (address is null || address.AbsolutePath == "/" || Addresses.Absolute(found)?.AbsolutePath != "/"))
            ?? address?.AbsoluteUri;
    }

    private static string Title(IHtmlDocument page, PageMeta meta, StructuredStory story, string? site)
    {
        var siteName = meta.First("og:site_name", "application-name");
        var heading = page.QuerySelector("article h1, main h1, [itemprop~='headline'], h1")?.TextContent;
        string?[] candidates = [meta.First("og:title"), story.Headline, heading, meta.First("twitter:title"), page.Title];
        return candidates.OfType<string>().Select(title => PageTitle.WithoutSite(PlainText.OneLine(title), siteName, site))
            .FirstOrDefault(title => title.Length > 0) ?? "";
    }

    private static string Lead(PageMeta meta, StructuredStory story) =>
        HtmlText.Line(meta.First("og:description", "description", "twitter:description") ?? story.Description ?? "");

    private static string? Author(IHtmlDocument page, PageMeta meta, StructuredStory story)
    {
        var written = story.Author ?? meta.First("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
            ?? page.QuerySelector("[rel~='author'], [itemprop~='author']")?.TextContent;
        return written is null || written.Contains("://", StringComparison.Ordinal) || PlainText.OneLine(written) is not { Length: > 0 } name ? null : name;
    }

    private static WrittenTime? Published(IHtmlDocument page, PageMeta meta, StructuredStory story) =>
        story.Published
        ?? TimeReader.Read(meta.First("article:published_time", "og:published_time", "datePublished", "publishdate", "pubdate", "date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"))
        ?? page.QuerySelectorAll("[itemprop~='datePublished'], article time[datetime], main time[datetime], time[datetime]")
            .Select(time => TimeReader.Read(time.GetAttribute("datetime")) ?? TimeReader.Read(PlainText.OneLine(time.TextContent)))
            .FirstOrDefault(time => time is not null);

    private static IReadOnlyList<string> Categories(PageMeta meta, StructuredStory story)
    {
        var keywords = (meta.First("news_keywords", "keywords") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. new[] { story.Section, meta.First("article:section", "articleSection", "section") }.OfType<string>()
                .Concat(meta.All("article:tag")).Concat(story.Keywords).Concat(keywords).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Templates often declare another of the house's languages than the story is written in; letters and words tell better.</summary>
    private static string? Language(IHtmlDocument page, PageMeta meta, StructuredStory story, string text)
    {
        var declared = page.DocumentElement.GetAttribute("lang") is { Length: >= 2 } lang ? lang : meta.First("og:locale", "content-language") ?? story.Language;
        var code = declared is { Length: >= 2 } ? declared[..2].ToLowerInvariant() : null;
        return code is null || HouseLanguages.Contains(code) ? LanguageGuess.Guess(text, code ?? "en") : code;
    }

    private static List<PageBlock> Blocks(IHtmlDocument page, StructuredStory story, string title)
    {
        var found = BodyFinder.Find(page) is { } body ? BlockCollector.Collect(body, element => element != body && Boilerplate.Skips(element)) : [];
        var blocks = found.Where(block => !Boilerplate.IsPointer(block.Text) && !IsTitle(block, title)).ToList();
        return blocks.Sum(block => block.Text.Length) >= story.Body.Length * ShareOfStructuredBody
            ? blocks
            : [.. story.Body.Split('\n').Select(PageBlock.Paragraph)];
    }

    private static bool IsTitle(PageBlock block, string title) =>
        block.Kind == BlockKind.Heading && block.Text.Contains(title, StringComparison.OrdinalIgnoreCase);

    private static List<PageBlock> Mended(List<PageBlock> blocks, string? language, string title)
    {
        if (blocks.Count == 0)
            return blocks;

        var rest = string.Join(' ', blocks.Skip(1).Select(block => block.Text).Append(title));
        return [blocks[0] with { Text = DropCap.Mend(blocks[0].Text, language ?? "en", rest) }, .. blocks.Skip(1)];
    }
}

using AngleSharp.Html.Dom;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Markup;
using TribuneBot.Ingest.Pages.Bodies;
using TribuneBot.Ingest.Pages.Metadata;
using TribuneBot.Ingest.Pages.Rules;

namespace TribuneBot.Ingest.Pages;

/// <summary>Reads an HTML article page, parsed once. For each field the source's rules win, then what the page says about itself, then the visible page.</summary>
internal static class HtmlPageReader
{
    /// <summary>The body found on the page is believed unless JSON-LD has this much more.</summary>
    private const double ShareOfStructuredBody = 0.6;

    /// <summary>A shorter body may be the wrong one. Characters.</summary>
    private const int ShortBody = 250;

    /// <summary>A body with less of the page's running text may be the wrong one.</summary>
    private const double SmallShare = 0.12;

    /// <summary>A shorter one is no body. Characters.</summary>
    private const int ShortestBody = 80;

    /// <summary>A title made of the text's beginning is cut here. Characters.</summary>
    private const int LongestMadeTitle = 100;

    /// <param name="address">Where the page was fetched from, or null.</param>
    /// <param name="rules">Of the source that the page is of.</param>
    /// <returns>Null when the page has neither a title nor a text to make one of.</returns>
    public static PageDocument? Read(string html, Uri? address, NewsroomProfile newsroom, PageRules? rules = null)
    {
        using var page = HtmlText.Parse(html);
        var meta = new PageMeta(page, address);
        var ruled = new RuledPage(page, meta, new PageSelectors(rules));
        ruled.Prepare();
        var fields = new PageFields(page, meta, StructuredStoryReader.Read(page), address, ruled.Title);
        var document = ruled.Over(fields.Read());
        var declared = fields.DeclaredLanguage;
        var ruledBody = fields.Outline is null ? null : ruled.Body(fields.Outline);
        var blocks = ruledBody is null ? Blocks(page, address, fields, document.Author) : PageBlocks.Of(ruledBody, meta);
        return Finished(document, blocks, declared, newsroom);
    }

    private static PageDocument? Finished(PageDocument document, List<PageBlock> blocks, string? declared, NewsroomProfile newsroom)
    {
        var text = string.Join('\n', blocks.Where(block => block.IsText).Select(block => block.Text));
        var title = document.Title.Length > 0 ? document.Title : MadeTitle(text);
        if (title.Length == 0)
            return null;

        var language = PageLanguage.Find(declared, title + "\n" + text);
        return document with { Title = title, Agency = CitedAgency.Find(text, newsroom.Name), Language = language, Blocks = PageBlocks.Mended(blocks, language, title) };
    }

    /// <summary>The beginning of a text that has no title anywhere; empty where the text is too short to be a story.</summary>
    private static string MadeTitle(string text)
    {
        if (text.Length < ShortBody)
            return "";

        var line = text.Split('\n', 2)[0];
        var end = line.Length <= LongestMadeTitle ? line.Length : line.LastIndexOf(' ', LongestMadeTitle);
        return end == line.Length ? line : line[..(end > 0 ? end : LongestMadeTitle)].TrimEnd(',', ';', ':', '-', ' ') + "…";
    }

    private static List<PageBlock> Blocks(IHtmlDocument page, Uri? address, PageFields fields, string? author)
    {
        var structured = fields.Story.Body;
        var lines = fields.Outline is null ? [] : BodyReader.Read(fields.Outline, new StoryFacts(fields.Titles, author, structured));
        var blocks = PageBlocks.Of(lines, fields.Meta);
        var length = Length(blocks);
        if (length < structured.Length * ShareOfStructuredBody)
            return [.. structured.Split('\n').Select(PageBlock.Paragraph)];
        var isSmallPart = lines.Sum(line => Math.Max(0, line.Score)) < (fields.Outline?.Total ?? 0) * SmallShare;
        if (length >= ShortBody && !isSmallPart)
            return blocks;

        var second = SecondOpinion.Ask(page, address);
        return Length(second) > Math.Max(length * 2, ShortBody) && !Holds(second, blocks) ? [.. second] : blocks;
    }

    /// <summary>Whether the library has found what we have and more: then it took the other stories of the page for it.</summary>
    private static bool Holds(IReadOnlyList<PageBlock> second, List<PageBlock> blocks) =>
        Length(blocks) >= ShortestBody && blocks.Find(block => block.IsText) is { } first && second.Any(block => block.Text.Contains(first.Text, StringComparison.Ordinal));

    private static int Length(IEnumerable<PageBlock> blocks) => blocks.Where(block => block.IsText).Sum(block => block.Text.Length);
}

using System.Text.Json;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Markup;
using TribuneBot.Ingest.Pages;

namespace TribuneBot.Ingest.Inspection;

/// <summary>Shows how an article page, HTML or captured as text, is read.</summary>
public static class PageInspector
{
    /// <param name="url">Where the page was fetched from, or null; relative addresses are relative to it.</param>
    /// <param name="contentType">As the server said it, or null.</param>
    public static Inspected<PageInspection> Inspect(byte[] bytes, string? url, string? contentType, NewsroomProfile newsroom)
    {
        if (bytes.Length == 0)
            return new(null, "The document is empty.");
        if (BinaryContent.Detect(bytes))
            return new(null, "The document is not text.");

        var text = DocumentText.Decode(bytes, contentType);
        var page = !text.AsSpan().TrimStart().StartsWith('<') && CapturedPageReader.Recognises(text) ? CapturedPageReader.Read(text, newsroom)
            : text.Contains('<') ? HtmlPageReader.Read(text, Addresses.Absolute(url), newsroom)
            : null;
        return page is null ? new(null, "No article with a title was found on the page.") : new(Show(page, newsroom), null);
    }

    private static BlockInspection Show(PageBlock block) => new(Name(block.Kind), block.Text, block.Address)
    {
        Marks = block.Marks.Count == 0 ? null : [.. block.Marks.Select(mark => new MarkInspection(Name(mark.Kind), mark.Offset, mark.Length, mark.Url))],
    };

    private static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static PageInspection Show(PageDocument page, NewsroomProfile newsroom) => new(
        page.Title,
        page.Lead.Length == 0 ? null : page.Lead,
        page.Author,
        page.Published?.ToString(),
        page.Modified?.ToString(),
        page.Section,
        page.Agency,
        page.Language,
        page.Site ?? newsroom.Site,
        page.Canonical,
        page.Image,
        page.Reads,
        page.Text,
        [.. page.Blocks.Select(Show)],
        [.. page.Related.Select(teaser => new TeaserInspection(teaser.Title, teaser.Lead.Length == 0 ? null : teaser.Lead, teaser.Url, teaser.HasVideo))]);
}

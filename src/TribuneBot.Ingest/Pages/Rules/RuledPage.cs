using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Pages.Metadata;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Rules;

/// <summary>Applies the rules of a source to one of its pages.</summary>
internal sealed class RuledPage(IHtmlDocument page, PageMeta meta, PageSelectors rules)
{
    /// <summary>Takes out what the rules remove. Before anything else is read.</summary>
    public void Prepare()
    {
        if (rules.Remove is null)
            return;

        foreach (var element in rules.Remove.All(page).ToList())
            element.Remove();
    }

    public string? Title => rules.Title?.Line(page);

    /// <summary>What the rules find takes the place of what was found without them.</summary>
    public PageDocument Over(PageDocument found) => found with
    {
        Title = Title is { } title ? TitleMark.Strip(title).Title : found.Title,
        Lead = rules.Lead?.Line(page) ?? found.Lead,
        Author = rules.Author is null ? found.Author : string.Join(", ", rules.Author.Lines(page).Distinct()) is { Length: > 0 } names ? names : found.Author,
        Published = Time(rules.Published) ?? found.Published,
        Modified = Time(rules.Modified) ?? found.Modified,
        Section = rules.Section?.Line(page) ?? found.Section,
        Image = meta.Resolve(rules.Image?.Line(page)) ?? found.Image,
    };

    /// <summary>The lines of the elements that the rules name as the body; null when they name or find none.</summary>
    public List<TextLine>? Body(PageOutline outline)
    {
        var marked = rules.Body?.All(page).ToHashSet();
        if (marked is null or { Count: 0 })
            return null;

        var lines = outline.Lines.Where(line => line.Kind != LineKind.Caption && line.Region.Ancestors().Any(region => marked.Contains(region.Element))).ToList();
        return lines.Count == 0 ? null : lines;
    }

    private WrittenTime? Time(PageSelector? selector) =>
        selector?.Line(page) is { } written ? TimeReader.Read(written) ?? DateScanner.Find(written, PageLanguage.Declared(page, meta)) : null;
}

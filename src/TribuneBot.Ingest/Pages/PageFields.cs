using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Markup;
using TribuneBot.Ingest.Pages.Bodies;
using TribuneBot.Ingest.Pages.Metadata;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages;

/// <summary>Reads all of a page but its body.</summary>
internal sealed class PageFields
{
    private readonly IHtmlDocument _page;
    private readonly Uri? _address;

    /// <param name="address">Where the page was fetched from, or null.</param>
    /// <param name="ruledTitle">The title by the source's rules, or null.</param>
    public PageFields(IHtmlDocument page, PageMeta meta, StructuredStory story, Uri? address, string? ruledTitle)
    {
        (_page, _address, Meta, Story) = (page, address, meta, story);
        Canonical = FindCanonical();
        Site = Addresses.Site(Canonical);
        Outline = PageOutline.Of(page);
        Titles = [.. new[] { ruledTitle }.OfType<string>(), .. TitleFinder.Find(page, Outline, meta, story, Site)];
    }

    public PageMeta Meta { get; }

    public StructuredStory Story { get; }

    /// <summary>The best first; empty when the page has none.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Null when the page has no body element.</summary>
    public PageOutline? Outline { get; }

    public string? DeclaredLanguage => PageLanguage.DeclaredCode(_page, Meta, Story);

    private string? Canonical { get; }

    private string? Site { get; }

    /// <returns>A document without text; its title is empty when the page has none.</returns>
    public PageDocument Read()
    {
        var title = Outline is null ? -1 : TitleLine.Find(Outline, Titles);
        return new PageDocument
        {
            Title = Titles.Count == 0 ? "" : TitleMark.Strip(Titles[0]).Title,
            Lead = HtmlText.Line(Meta.First("og:description", "description", "twitter:description") ?? Story.Description ?? ""),
            Author = AuthorFinder.Find(_page, Outline, Meta, Story, title, Site),
            Published = new PublishedFinder(_page, Meta, Story, PageLanguage.Declared(_page, Meta)).Find(Outline, title, Addresses.Absolute(Canonical) ?? _address),
            Modified = FindModified(),
            Section = Story.Section ?? Meta.First("article:section", "articleSection", "section"),
            Categories = FindCategories(),
            Site = Site,
            Canonical = Canonical,
            Image = Meta.Address("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? Meta.Resolve(Story.Image),
            Reads = Story.Reads,
            HasVideo = Titles.Any(written => TitleMark.Strip(written).HasVideo) || Meta.First("og:video", "og:video:url", "og:video:secure_url") is not null,
            Related = RelatedStories.Find(_page, Meta, Canonical),
        };
    }

    /// <summary>A page that calls the front page its canonical address is mistaken.</summary>
    private string? FindCanonical()
    {
        var named = new[] { Meta.Link("canonical"), Meta.Address("og:url"), Meta.Resolve(Story.Address) };
        return Array.Find(named, found => found is not null && (_address is null || _address.AbsolutePath == "/" || Addresses.Absolute(found)?.AbsolutePath != "/"))
            ?? _address?.AbsoluteUri;
    }

    private WrittenTime? FindModified() =>
        Story.Modified ?? TimeReader.Read(Meta.First("article:modified_time", "og:updated_time", "dateModified", "last-modified", "dcterms.modified", "modified", "article:modified"))
        ?? _page.QuerySelectorAll("[itemprop~='dateModified'], time.updated").Select(time => TimeReader.Read(time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent))
            .FirstOrDefault(time => time is not null);

    private IReadOnlyList<string> FindCategories()
    {
        var keywords = (Meta.First("news_keywords", "keywords") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. new[] { Story.Section, Meta.First("article:section", "articleSection", "section") }.OfType<string>()
                .Concat(Meta.All("article:tag")).Concat(Story.Keywords).Concat(keywords).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }
}

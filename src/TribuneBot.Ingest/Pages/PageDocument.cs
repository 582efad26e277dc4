using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages;

/// <summary>An article page as it was read, whatever its kind. Plain text throughout, addresses absolute.</summary>
internal sealed record PageDocument
{
    public required string Title { get; init; }

    public string Lead { get; init; } = "";

    public string? Author { get; init; }

    public WrittenTime? Published { get; init; }

    public WrittenTime? Modified { get; init; }

    public string? Section { get; init; }

    /// <summary>Section, tags and keywords, without repeats.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public string? Agency { get; init; }

    /// <summary>Two-letter code, or null when the page does not say.</summary>
    public string? Language { get; init; }

    /// <summary>Host of the page without <c>www.</c>, or null when it has no address.</summary>
    public string? Site { get; init; }

    /// <summary>The address the page gives itself, else the one it was fetched from, else null.</summary>
    public string? Canonical { get; init; }

    public string? Image { get; init; }

    /// <summary>How often the page says it was read; null when it does not say.</summary>
    public int? Reads { get; init; }

    public bool HasVideo { get; init; }

    public IReadOnlyList<PageBlock> Blocks { get; init; } = [];

    public IReadOnlyList<PageTeaser> Related { get; init; } = [];

    /// <summary>The body, one block a line.</summary>
    public string Text => string.Join('\n', Blocks.Where(block => block.IsText).Select(block => block.Text));

    /// <summary>The story and its teasers; times without a zone are read in the newsroom's.</summary>
    public ArticleDraft ToDraft(NewsroomProfile newsroom) => new()
    {
        Title = Title,
        Lead = Lead,
        Text = Text,
        Url = Canonical,
        Site = Site,
        Published = Published?.InZone(newsroom.TimeZone),
        Updated = Modified?.InZone(newsroom.TimeZone),
        Language = Language,
        Agency = Agency,
        Author = Author,
        ImageUrl = Image,
        Categories = Categories,
        Reads = Reads,
        HasVideo = HasVideo,
        Related = [.. Related.Select(ToDraft)],
    };

    private ArticleDraft ToDraft(PageTeaser teaser) => new()
    {
        Title = teaser.Title,
        Lead = teaser.Lead,
        Url = teaser.Url,
        Site = Site,
        HasVideo = teaser.HasVideo,
        IsTeaser = true,
    };
}

using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages;

/// <summary>What a page says about its story as JSON-LD (schema.org NewsArticle and its kin). Everything may be missing.</summary>
internal sealed record StructuredStory
{
    public static StructuredStory None { get; } = new();

    public string? Headline { get; init; }

    public string? Description { get; init; }

    public string? Author { get; init; }

    public WrittenTime? Published { get; init; }

    public WrittenTime? Modified { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>As written.</summary>
    public string? Image { get; init; }

    /// <summary>As written.</summary>
    public string? Address { get; init; }

    /// <summary>One paragraph a line.</summary>
    public string Body { get; init; } = "";

    public string? Language { get; init; }

    public int? Reads { get; init; }
}

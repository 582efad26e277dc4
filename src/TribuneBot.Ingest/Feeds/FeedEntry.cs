using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Feeds;

/// <summary>One entry of a feed. Plain text, addresses absolute.</summary>
internal sealed record FeedEntry
{
    /// <summary>Empty when the entry has none.</summary>
    public string Title { get; init; } = "";

    public string? Link { get; init; }

    /// <summary>As written; null when the entry has none, never the link.</summary>
    public string? Guid { get; init; }

    public WrittenTime? Published { get; init; }

    public WrittenTime? Updated { get; init; }

    public string? Author { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>One paragraph a line; empty when the entry has none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The whole text, one paragraph a line; empty when the feed carries summaries alone.</summary>
    public string Text { get; init; } = "";

    public string? Image { get; init; }
}

namespace TribuneBot.Ingest.Feeds;

/// <summary>A feed as it was read.</summary>
/// <param name="Language">As written, e.g. "az" or "en-GB"; null when it is not.</param>
/// <param name="Entries">In the document's order.</param>
internal sealed record FeedDocument(string Title, string? Link, string? Language, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>What a hostile feed has beyond this is not read.</summary>
    public const int MaxEntries = 2_000;

    /// <summary>What an entry is filed under beyond this is not read.</summary>
    public const int MaxCategories = 100;

    public FeedKind Kind { get; init; }

    public FeedHints Hints { get; init; } = FeedHints.None;

    /// <summary>True when the document was not well-formed, and this is what could be read of it.</summary>
    public bool Salvaged { get; init; }
}

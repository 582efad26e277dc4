namespace TribuneBot.Ingest.Inspection;

/// <summary>What <c>inspect feed</c> shows. What the feed does not have is null.</summary>
/// <param name="Salvaged">True when the document was not well-formed, and this is what could be read of it.</param>
/// <param name="Entries">In the document's order.</param>
public sealed record FeedInspection(string? Title, string? Link, string? Language, bool Salvaged, IReadOnlyList<EntryInspection> Entries);

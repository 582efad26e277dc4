namespace TribuneBot.Core.Articles;

/// <summary>A content that an article had before.</summary>
/// <param name="ReplacedAt">When the next one took its place, UTC.</param>
/// <param name="IsCosmetic">The next one says the same, in another spelling.</param>
public sealed record Revision(DateTimeOffset ReplacedAt, string Title, string Lead, string Text, bool IsCosmetic);

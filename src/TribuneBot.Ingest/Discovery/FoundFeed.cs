namespace TribuneBot.Ingest.Discovery;

/// <summary>A feed that stands at, or is named by, an address somebody gave.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Title">The feed's own title or that of the link to it; null when neither says.</param>
public sealed record FoundFeed(string Url, string? Title);

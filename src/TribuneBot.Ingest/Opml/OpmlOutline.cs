namespace TribuneBot.Ingest.Opml;

/// <summary>A feed in a list of subscriptions.</summary>
/// <param name="Url">Absolute address of the feed.</param>
/// <param name="Language">Two-letter code, or null.</param>
/// <param name="Categories">As written, without slashes; topic ids where we wrote them.</param>
public sealed record OpmlOutline(string Name, string Url, string? Language, IReadOnlyList<string> Categories);

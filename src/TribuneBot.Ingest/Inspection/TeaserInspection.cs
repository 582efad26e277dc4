namespace TribuneBot.Ingest.Inspection;

/// <summary>Another story that an inspected page lists.</summary>
public sealed record TeaserInspection(string Title, string? Lead, string? Url, bool HasVideo);

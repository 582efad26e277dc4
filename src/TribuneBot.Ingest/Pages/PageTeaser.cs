namespace TribuneBot.Ingest.Pages;

/// <summary>Another story that a page lists.</summary>
/// <param name="Lead">Empty when the list has titles alone.</param>
/// <param name="Url">Absolute address, or null where the page shows none.</param>
internal sealed record PageTeaser(string Title, string Lead, string? Url, bool HasVideo);

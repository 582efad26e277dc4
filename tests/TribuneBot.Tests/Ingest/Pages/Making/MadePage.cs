namespace TribuneBot.Tests.Ingest.Pages.Making;

/// <summary>A page made by us, and what must be read off it.</summary>
/// <param name="Author">Null when the page names none.</param>
/// <param name="Published">ISO 8601 date; null when the page has none.</param>
/// <param name="Lines">The story's body, a block each.</param>
public sealed record MadePage(string Name, string Url, string Html, string Title, string? Author, string? Published, IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines);
}

namespace TribuneBot.Ingest.Inspection;

/// <summary>What <c>inspect page</c> shows. What the page does not have is null.</summary>
/// <param name="Published">ISO 8601 with the offset as written; of a captured page with the newsroom's; the date alone when only a date stands.</param>
/// <param name="Modified">As <paramref name="Published"/>.</param>
/// <param name="Site">Host without <c>www.</c>; of a page without an address the newsroom's own.</param>
/// <param name="Text">One block a line.</param>
public sealed record PageInspection(
    string Title,
    string? Lead,
    string? Author,
    string? Published,
    string? Modified,
    string? Section,
    string? Agency,
    string? Language,
    string Site,
    string? Canonical,
    string? Image,
    int? Reads,
    string Text,
    IReadOnlyList<BlockInspection> Blocks,
    IReadOnlyList<TeaserInspection> Related);

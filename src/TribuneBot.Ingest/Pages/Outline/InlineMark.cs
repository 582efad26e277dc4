using TribuneBot.Core.Newsroom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>A marked range of a line.</summary>
/// <param name="Offset">Start in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units, at least 1.</param>
/// <param name="Address">Of a link, as written; else null.</param>
internal sealed record InlineMark(TextMarkKind Kind, int Offset, int Length, string? Address);

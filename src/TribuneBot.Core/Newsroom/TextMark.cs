namespace TribuneBot.Core.Newsroom;

/// <summary>A marked range of a <see cref="FormattedText"/>.</summary>
/// <param name="Offset">Start in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units, at least 1.</param>
/// <param name="Url">The address of a <see cref="TextMarkKind.Link"/>; null for every other kind.</param>
public sealed record TextMark(TextMarkKind Kind, int Offset, int Length, string? Url = null);

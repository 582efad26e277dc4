namespace TribuneBot.Core.Search;

/// <summary>A passage of an article's own text.</summary>
/// <param name="Marks">Matching words, in order, never overlapping, each inside <paramref name="Text"/> (UTF-16 code units).</param>
public sealed record Snippet(string Text, IReadOnlyList<SnippetMark> Marks);

namespace TribuneBot.Core.Search;

/// <summary>A marked word: start and length in UTF-16 code units.</summary>
public readonly record struct SnippetMark(int Start, int Length);

namespace TribuneBot.Core.Languages;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins in the original text, in UTF-16 code units.</param>
/// <param name="Length">Its length in the original text, in UTF-16 code units, at least 1.</param>
/// <param name="Folded">Its folded form (<see cref="Folding"/>), at most <see cref="Words.MaxLength"/> characters, never empty.</param>
public readonly record struct WordSpan(int Start, int Length, string Folded);

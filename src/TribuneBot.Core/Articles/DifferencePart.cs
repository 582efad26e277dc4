namespace TribuneBot.Core.Articles;

/// <summary>A run of words that was kept, removed or added.</summary>
public sealed record DifferencePart(DifferenceKind Kind, string Text);

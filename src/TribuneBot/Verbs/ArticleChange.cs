namespace TribuneBot.Verbs;

/// <summary>One change of an article as <c>history --json</c> prints it: differences by words, null where nothing changed.</summary>
internal sealed record ArticleChange(string? At, bool IsCosmetic, string? Title, string? Lead, string? Text);

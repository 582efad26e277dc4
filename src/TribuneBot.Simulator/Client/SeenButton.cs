namespace TribuneBot.Simulator;

/// <summary>An inline button.</summary>
public sealed record SeenButton(string Text, string? CallbackData, string? Url);

namespace TribuneBot.Simulator;

/// <summary>A message that a chat holds more than once.</summary>
public sealed record SeenDuplicate(long ChatId, string Text, IReadOnlyList<int> MessageIds);

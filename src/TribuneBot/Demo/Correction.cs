namespace TribuneBot.Demo;

/// <summary>A later, right title of a story; its address and id stay.</summary>
/// <param name="AfterSeconds">Seconds after the story appeared.</param>
internal sealed record Correction(string Title, int AfterSeconds);

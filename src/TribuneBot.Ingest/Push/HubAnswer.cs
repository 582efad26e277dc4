namespace TribuneBot.Ingest.Push;

/// <summary>The answer to a WebSub hub.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Text">The body: the challenge, or empty.</param>
public sealed record HubAnswer(int Status, string Text = "");

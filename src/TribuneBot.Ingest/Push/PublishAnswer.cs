namespace TribuneBot.Ingest.Push;

/// <summary>The answer to a publish request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Json">The document.</param>
/// <param name="IsReplayed">The answer was given before; nothing was done now.</param>
public sealed record PublishAnswer(int Status, string Json, bool IsReplayed = false);

namespace TribuneBot.Core.Push;

/// <summary>An answered publish request.</summary>
/// <param name="Key">The client's idempotency key, or the request's signature.</param>
/// <param name="BodyHash">SHA-256 of the body, hexadecimal: the key of another body is refused.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Answer">The JSON document.</param>
public sealed record PublishRecord(string Key, string BodyHash, int Status, string Answer);

namespace TribuneBot.Ingest.Push;

/// <summary>What a publish request says beside its body; null for a header that is missing.</summary>
/// <param name="Timestamp"><c>X-Tribune-Timestamp</c>: Unix seconds.</param>
/// <param name="Signature"><c>X-Tribune-Signature</c>: <c>sha256=</c> and the HMAC-SHA256 of timestamp, a full stop and body, hexadecimal.</param>
/// <param name="IdempotencyKey"><c>Idempotency-Key</c>, 1 to 128 characters.</param>
public sealed record PublishHeaders(string? Timestamp, string? Signature, string? IdempotencyKey);

namespace TribuneBot.Core.Dispatch;

/// <summary>Why a story comes to a reader: their own saved search.</summary>
/// <param name="Query">As the reader wrote it.</param>
public sealed record AlertReason(long AlertId, string Query);

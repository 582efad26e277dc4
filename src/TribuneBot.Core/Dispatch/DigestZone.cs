namespace TribuneBot.Core.Dispatch;

/// <summary>A zone in which digests are due.</summary>
/// <param name="Id">IANA id; null for the newsroom's.</param>
/// <param name="HasNewcomers">Somebody has come into it since its digest was last asked for.</param>
public sealed record DigestZone(string? Id, bool HasNewcomers);

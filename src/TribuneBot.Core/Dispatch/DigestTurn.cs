namespace TribuneBot.Core.Dispatch;

/// <summary>A zone's digest of one day.</summary>
/// <param name="Zone">IANA id of a zone that readers chose; null for the newsroom's.</param>
/// <param name="Day">The date in that zone. A reader is given one digest for a date, whatever zones they pass through.</param>
/// <param name="Hour">When it is due. Younger stories wait for the next.</param>
public sealed record DigestTurn(string? Zone, DateOnly Day, DateTimeOffset Hour);

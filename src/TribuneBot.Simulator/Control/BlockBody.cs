namespace TribuneBot.Simulator.Control;

/// <summary>A person blocks or unblocks a bot.</summary>
internal sealed record BlockBody(long UserId, bool Blocked, long BotId = 0);

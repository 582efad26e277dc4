namespace TribuneBot.Simulator.Control;

/// <summary>A person presses Start, or follows a deep link.</summary>
internal sealed record StartBody(long UserId, string? Payload = null, long BotId = 0);

namespace TribuneBot.Simulator.Control;

/// <summary>A person has seen a chat up to a message.</summary>
internal sealed record ReadBody(long UserId, long ChatId, int MessageId, long BotId = 0);

namespace TribuneBot.Simulator.Control;

/// <summary>A person writes.</summary>
internal sealed record TextBody(long UserId, long ChatId, string Text, long BotId = 0, int ReplyTo = 0);

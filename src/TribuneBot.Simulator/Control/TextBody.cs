namespace TribuneBot.Simulator.Control;

/// <summary>A person writes, in a forum into one of its topics.</summary>
internal sealed record TextBody(long UserId, long ChatId, string Text, long BotId = 0, int ReplyTo = 0, int ThreadId = 0);

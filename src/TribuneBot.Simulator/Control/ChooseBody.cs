namespace TribuneBot.Simulator.Control;

/// <summary>A person sends one of the results of an inline query to a chat.</summary>
internal sealed record ChooseBody(long UserId, long ChatId, string QueryId, string ResultId, long BotId = 0);

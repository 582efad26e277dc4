namespace TribuneBot.Simulator.Control;

/// <summary>A person types a query after a bot's name.</summary>
internal sealed record InlineBody(long UserId, string Query, long BotId = 0, string Offset = "", string ChatType = "sender", double TimeoutSeconds = 10);

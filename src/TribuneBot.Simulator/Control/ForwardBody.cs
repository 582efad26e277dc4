namespace TribuneBot.Simulator.Control;

/// <summary>A person forwards messages from one chat to another.</summary>
internal sealed record ForwardBody(long UserId, long FromChatId, IReadOnlyList<int> MessageIds, long ChatId);

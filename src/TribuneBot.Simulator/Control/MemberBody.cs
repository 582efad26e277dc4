namespace TribuneBot.Simulator.Control;

/// <summary>Somebody gets another place in a shared chat.</summary>
internal sealed record MemberBody(long ChatId, long UserId, string Status, IReadOnlyList<string>? Rights = null, long By = 0, bool IsMember = true);

namespace TribuneBot.Core.Dispatch;

/// <summary>What one turn at the table brought.</summary>
/// <param name="Staged">Their intents are committed.</param>
/// <param name="HasMore">There is more to take as soon as there is room.</param>
/// <param name="LookAgainIn">When something may become due by itself.</param>
internal sealed record QueueTurn(IReadOnlyList<PendingDelivery> Staged, bool HasMore, TimeSpan LookAgainIn);

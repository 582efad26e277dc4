namespace TribuneBot.Core.Dispatch;

/// <summary>What the pacer has learned from Telegram and must not forget in a restart; at most a thousand holds.</summary>
/// <param name="TakenAt">When this was true. No hold is longer than from here to its end, whatever the clock says later.</param>
/// <param name="BulkRate">Messages per second; below <paramref name="BulkLimit"/> after floods.</param>
/// <param name="BulkLimit">The configured limit at that time.</param>
/// <param name="BulkHeldUntil">Until when floods hold all bulk sends; not after <paramref name="TakenAt"/> when they do not.</param>
public sealed record PacerState(
    DateTimeOffset TakenAt, int BulkRate, int BulkLimit, DateTimeOffset BulkHeldUntil, IReadOnlyList<ChatHold> Chats);

namespace TribuneBot.Core.Dispatch;

/// <summary>A posted message as we know it; its target is that of the delivery that changes it.</summary>
/// <param name="MessageId">Telegram's id of the message in its chat.</param>
/// <param name="DispatchedAt">When its dispatch was stored, UTC: the message is at most that old, and at least its dispatch's time to live younger.</param>
public sealed record Copy(int MessageId, CopyForm Form, DateTimeOffset DispatchedAt);

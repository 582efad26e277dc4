namespace TribuneBot.Core.Dispatch;

/// <summary>A chat that Telegram told to wait.</summary>
public sealed record ChatHold(long ChatId, DateTimeOffset Until);

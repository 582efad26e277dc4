namespace TribuneBot.Core.Dispatch;

/// <summary>A channel post of which it is not known whether it is there.</summary>
/// <param name="LastMessageId">The highest message id that we know in this channel; null when we know none, so that there is nowhere to look.</param>
public sealed record DoubtfulPost(PendingDelivery Delivery, int? LastMessageId);

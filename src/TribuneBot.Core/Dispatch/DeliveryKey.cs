namespace TribuneBot.Core.Dispatch;

/// <summary>Identifies a delivery: one thing for one target, at most once.</summary>
public readonly record struct DeliveryKey(long DispatchId, long TargetId);

using TribuneBot.Core.Dispatch;

namespace TribuneBot.Storage.Dispatch;

/// <summary>A lane of a dispatch whose pending deliveries are not sent any more.</summary>
/// <param name="IsStopped">Stopped by an editor; otherwise expired.</param>
internal sealed record EndedLane(long DispatchId, Lane Lane, bool IsStopped);

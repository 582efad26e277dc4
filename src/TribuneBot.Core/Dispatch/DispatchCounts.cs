namespace TribuneBot.Core.Dispatch;

/// <summary>How far a dispatch has come.</summary>
/// <param name="Blocked">Rejected because the reader is unreachable; not part of <paramref name="Failed"/>.</param>
/// <param name="Failed">Rejected for any other reason, or Expired.</param>
/// <param name="InDoubt">Unknown.</param>
/// <param name="Waiting">Pending or Sending.</param>
/// <param name="IsFannedOut">Whether <paramref name="Waiting"/> is complete.</param>
public sealed record DispatchCounts(
    int Sent, int Blocked, int Failed, int InDoubt, int Cancelled, int Waiting, bool IsFannedOut);

namespace TribuneBot.Core.Dispatch;

/// <summary>How far a dispatch has come.</summary>
/// <param name="Blocked">Rejected because the reader is unreachable; not part of <paramref name="Failed"/>.</param>
/// <param name="Failed">Rejected for any other reason, or Expired.</param>
/// <param name="InDoubt">Unknown.</param>
/// <param name="Waiting">Pending or Sending.</param>
/// <param name="IsFannedOut">Whether <paramref name="Waiting"/> is complete.</param>
public sealed record DispatchCounts(
    int Sent, int Blocked, int Failed, int InDoubt, int Cancelled, int Waiting, bool IsFannedOut)
{
    /// <summary>Sends that were in doubt and were repeated: at most so many readers got it twice.</summary>
    public int Resent { get; init; }

    /// <summary>Part of <see cref="Sent"/>: delivered, but the message id is not known, so no correction can reach it.</summary>
    public int Unidentified { get; init; }

    /// <summary>Part of <see cref="Failed"/>: the time to live ended first.</summary>
    public int Expired { get; init; }

    public bool IsPaused { get; init; }
}

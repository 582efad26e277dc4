using TribuneBot.Core.Dispatch;

namespace TribuneBot.Storage.Dispatch;

/// <summary>All deliveries ever of one lane, by state.</summary>
/// <param name="Waiting">Pending, deferred ones included.</param>
/// <param name="Deferred">Part of <paramref name="Waiting"/>: not before a certain moment.</param>
/// <param name="Sending">On their way, or about to leave.</param>
/// <param name="Unidentified">Part of <paramref name="Sent"/>: the message id is not known.</param>
/// <param name="Blocked">Rejected because the target is unreachable.</param>
/// <param name="Rejected">Rejected for any other reason.</param>
/// <param name="Unknown">In doubt: they may have arrived.</param>
/// <param name="Resent">Sends that were in doubt and were repeated; not a state.</param>
public sealed record LaneReport(
    Lane Lane, long Waiting, long Deferred, long Sending, long Sent, long Unidentified, long Blocked, long Rejected, long Expired, long Cancelled,
    long Unknown, long Resent);

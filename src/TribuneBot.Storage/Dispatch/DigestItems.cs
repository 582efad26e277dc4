using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>What did not reach a reader in time, until their digest.</summary>
internal static class DigestItems
{
    /// <summary>
    /// The waiting stories that a digest (its id is <c>@dispatch</c>) tells of: those from before its hour. What was missed since has its chance in
    /// the next one, or the reader would read of it minutes after they saw it.
    /// </summary>
    public const string IsTold = "DispatchId <= (SELECT LastTold FROM Digests WHERE DispatchId = @dispatch)";

    /// <summary>Of these lanes; a channel has no digest, and a digest that was lost is not told of in the next.</summary>
    public static bool IsKept(Lane lane) => lane is Lane.Instant or Lane.BreakingToReaders;

    public static void Add(SqliteSession session, DeliveryKey key) => session.Execute(
        "INSERT OR IGNORE INTO DigestItems (TargetId, DispatchId) VALUES (@target, @dispatch)",
        ("@target", key.TargetId),
        ("@dispatch", key.DispatchId));

    /// <summary>Of the deliveries that are about to expire, in the order in which the sweep takes them.</summary>
    public static void AddWaiting(SqliteSession session, EndedLane lane, int limit) => session.Execute(
        """
        INSERT OR IGNORE INTO DigestItems (TargetId, DispatchId)
        SELECT TargetId, DispatchId FROM Deliveries
        WHERE State = 0 AND Lane = @lane AND DispatchId = @dispatch ORDER BY Activity, TargetId LIMIT @limit
        """,
        ("@dispatch", lane.DispatchId),
        ("@lane", (int)lane.Lane),
        ("@limit", limit));

    /// <summary>The digest told it, or tried to: it is never repeated.</summary>
    public static void Consume(SqliteSession session, DeliveryKey digest) => session.Execute(
        $"DELETE FROM DigestItems WHERE TargetId = @target AND {IsTold}",
        ("@target", digest.TargetId),
        ("@dispatch", digest.DispatchId));
}

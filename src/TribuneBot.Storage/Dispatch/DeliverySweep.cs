using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// Ends what waits in dispatches that expired or were stopped, a slice at a time: a million rows in one transaction would keep every other
/// writer waiting for seconds. Until its turn comes such a row is simply not offered.
/// </summary>
internal static class DeliverySweep
{
    public const int SliceSize = 5_000;

    private const string Ended =
        """
        SELECT l.DispatchId, l.Lane, x.State = 3 FROM DispatchLanes l CROSS JOIN Dispatches x ON x.Id = l.DispatchId
        WHERE l.Waiting > 0 AND (x.State = 3 OR x.ExpiresAt <= @now)
            AND EXISTS (SELECT 1 FROM Deliveries d WHERE d.State = 0 AND d.Lane = l.Lane AND d.DispatchId = l.DispatchId)
        LIMIT 1
        """;

    public static bool IsNeeded(SqliteSession session, DateTimeOffset now) =>
        session.Scalar(Ended, ("@now", now.ToUnixTimeMilliseconds())) is not null;

    /// <returns>False when there was nothing to end.</returns>
    public static bool Run(SqliteSession session, DateTimeOffset now)
    {
        var left = SliceSize;
        var tallies = new LaneTallies(session);
        while (left > 0 && Next(session, now) is { } ended)
            left -= End(session, ended, left, now, tallies);
        tallies.Write();
        return left < SliceSize;
    }

    /// <summary>Ends up to <paramref name="limit"/> pending deliveries of one lane of a dispatch.</summary>
    /// <returns>How many there were.</returns>
    public static int End(SqliteSession session, EndedLane lane, int limit, DateTimeOffset now, LaneTallies tallies)
    {
        var state = lane.IsStopped ? DeliveryState.Cancelled : DeliveryState.Expired;
        if (state == DeliveryState.Expired && DigestItems.IsKept(lane.Lane))
            DigestItems.AddWaiting(session, lane, limit);

        var count = session.Execute(
            """
            UPDATE Deliveries SET State = @state, DueAt = NULL, UpdatedAt = @now
            WHERE DispatchId = @dispatch AND TargetId IN (
                SELECT TargetId FROM Deliveries WHERE State = 0 AND Lane = @lane AND DispatchId = @dispatch ORDER BY Activity, TargetId LIMIT @limit)
            """,
            ("@state", (int)state),
            ("@now", now.ToUnixTimeMilliseconds()),
            ("@dispatch", lane.DispatchId),
            ("@lane", (int)lane.Lane),
            ("@limit", limit));
        tallies.Move(lane.DispatchId, lane.Lane, Tally.Waiting, LaneTallies.Of(state, blocked: false), count);
        return count;
    }

    private static EndedLane? Next(SqliteSession session, DateTimeOffset now) => session.Query(
        Ended,
        row => new EndedLane(row.GetInt64(0), (Lane)row.GetInt32(1), row.GetBoolean(2)),
        ("@now", now.ToUnixTimeMilliseconds())).FirstOrDefault();
}

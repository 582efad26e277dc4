using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Adds up the counts that are kept beside the rows; of the rows only what is on its way or deferred is looked at.</summary>
internal static class QueueReports
{
    private const string Lanes =
        """
        SELECT l.Lane, sum(l.Waiting), sum(l.Sent), sum(l.Unidentified), sum(l.Blocked), sum(l.Failed), sum(l.Expired), sum(l.Cancelled),
            sum(l.InDoubt), sum(l.Resent),
            (SELECT count(*) FROM Deliveries d INDEXED BY IX_Deliveries_Due WHERE d.State = 0 AND d.DueAt IS NOT NULL AND d.DueAt > @now AND d.Lane = l.Lane),
            (SELECT count(*) FROM Deliveries d INDEXED BY IX_Deliveries_Sending WHERE d.State = 1 AND d.Lane = l.Lane)
        FROM DispatchLanes l GROUP BY l.Lane ORDER BY l.Lane
        """;

    public static QueueReport Read(SqliteSession session, DateTimeOffset now) => new(
        session.Query(
            Lanes,
            row => new LaneReport(
                (Lane)row.GetInt32(0),
                Waiting: row.GetInt64(1) - row.GetInt64(11),
                Deferred: row.GetInt64(10),
                Sending: row.GetInt64(11),
                Sent: row.GetInt64(2),
                Unidentified: row.GetInt64(3),
                Blocked: row.GetInt64(4),
                Rejected: row.GetInt64(5),
                Expired: row.GetInt64(6),
                Cancelled: row.GetInt64(7),
                Unknown: row.GetInt64(8),
                Resent: row.GetInt64(9)),
            ("@now", now.ToUnixTimeMilliseconds())),
        session.Number("SELECT count(*) FROM ParkedTargets")!.Value,
        session.Number("SELECT count(*) FROM OpenDoubts")!.Value,
        session.Number("SELECT count(*) FROM DigestItems")!.Value);
}

using Microsoft.Data.Sqlite;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// Finds what may go now. The walk reads two indexes in the order of sending and stops when it has enough, so a million waiting rows cost
/// nothing; only what it picks is looked up in full.
/// </summary>
internal static class DeliveryHeads
{
    private const string Walk =
        """
        SELECT d.DispatchId, d.TargetId
        FROM DispatchLanes l
        CROSS JOIN Dispatches x ON x.Id = l.DispatchId
        CROSS JOIN Deliveries d ON d.Lane = l.Lane AND d.DispatchId = l.DispatchId
        WHERE l.Waiting > 0 AND x.State <= 1 AND x.ExpiresAt > @now AND d.State = 0 AND (d.DueAt IS NULL OR d.DueAt <= @now)
        ORDER BY l.Lane, l.DispatchId, d.Activity, d.TargetId
        """;

    /// <summary>
    /// Nothing when an older delivery of the same lane waits for its time: a channel's posts keep their order.
    /// </summary>
    private const string Detail =
        """
        SELECT t.ChatId, t.ThreadId, t.Kind, d.Lane, coalesce(d.Language, x.Language), r.InterfaceLanguage, c.Languages, d.ChannelId, d.Attempts,
            coalesce(c.Preview, 0)
        FROM Deliveries d
        CROSS JOIN Dispatches x ON x.Id = d.DispatchId
        CROSS JOIN Targets t ON t.Id = d.TargetId
        LEFT JOIN Readers r ON r.TargetId = d.TargetId
        LEFT JOIN Channels c ON c.Id = d.ChannelId
        WHERE d.DispatchId = @dispatch AND d.TargetId = @target AND NOT EXISTS (
            SELECT 1 FROM Deliveries e
            WHERE e.State = 0 AND e.TargetId = d.TargetId AND e.Lane = d.Lane AND e.DispatchId < d.DispatchId AND e.DueAt > @now)
        """;

    public static List<PendingDelivery> Find(
        SqliteSession session, IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now)
    {
        var left = new HashSet<long>(heldTargets);
        var heads = new List<PendingDelivery>();
        using var rows = session.Read(Walk, ("@now", now.ToUnixTimeMilliseconds()));
        while (heads.Count < limit && rows.Read())
        {
            var key = new DeliveryKey(rows.GetInt64(0), rows.GetInt64(1));
            if (left.Contains(key.TargetId) || Load(session, key, now) is not { } head)
                continue;

            left.Add(key.TargetId);
            heads.Add(head);
        }

        return heads;
    }

    private static PendingDelivery? Load(SqliteSession session, DeliveryKey key, DateTimeOffset now) => session.Query(
        Detail,
        row => Map(key, row),
        ("@dispatch", key.DispatchId),
        ("@target", key.TargetId),
        ("@now", now.ToUnixTimeMilliseconds())).FirstOrDefault();

    private static PendingDelivery Map(DeliveryKey key, SqliteDataReader row)
    {
        var threadId = row.GetInt32(1);
        var language = row.GetString(4);
        return new PendingDelivery(
            key,
            row.GetInt64(0),
            threadId == TargetRow.NoThread ? null : threadId,
            (ChatKind)row.GetInt32(2),
            (Lane)row.GetInt32(3),
            language,
            InterfaceLanguage(row, language),
            row.IsDBNull(7) ? null : row.GetInt64(7),
            row.GetInt32(8),
            row.GetBoolean(9));
    }

    /// <summary>The reader's; the channel's first; where a channel takes every language, that of the content itself.</summary>
    private static string InterfaceLanguage(SqliteDataReader row, string contentLanguage)
    {
        if (!row.IsDBNull(7))
            return row.IsDBNull(6) ? contentLanguage : SpacedList.Split(row.GetString(6)).FirstOrDefault(contentLanguage);
        return row.IsDBNull(5) ? contentLanguage : row.GetString(5);
    }
}

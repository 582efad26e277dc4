using Microsoft.Data.Sqlite;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// Finds what may go now. The lanes of the dispatches are few and are asked one after the other; the deliveries of each are read from an
/// index in the order of sending until there are enough, so a million waiting rows cost nothing. Only what is picked is looked up in full.
/// </summary>
internal static class DeliveryHeads
{
    /// <summary>Of one lane of a dispatch, in the order of sending.</summary>
    public const string Walk =
        """
        SELECT TargetId FROM Deliveries INDEXED BY IX_Deliveries_Heads
        WHERE State = 0 AND Lane = @lane AND DispatchId = @dispatch AND (DueAt IS NULL OR DueAt <= @now)
        ORDER BY Activity, TargetId
        """;

    private const string Lanes =
        """
        SELECT l.DispatchId, l.Lane FROM DispatchLanes l CROSS JOIN Dispatches x ON x.Id = l.DispatchId
        WHERE l.Waiting > 0 AND x.State <= 1 AND x.ExpiresAt > @now
        ORDER BY l.Lane, l.DispatchId
        """;

    /// <summary>Nothing when an older delivery of the same lane waits for its time: a channel's posts keep their order.</summary>
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
        var time = now.ToUnixTimeMilliseconds();
        var left = new HashSet<long>(heldTargets);
        var heads = new List<PendingDelivery>();
        foreach (var (dispatchId, lane) in session.Query(Lanes, row => (row.GetInt64(0), row.GetInt32(1)), ("@now", time)))
        {
            using var rows = session.Read(Walk, ("@lane", lane), ("@dispatch", dispatchId), ("@now", time));
            while (heads.Count < limit && rows.Read())
                Take(session, new DeliveryKey(dispatchId, rows.GetInt64(0)), now, left, heads);

            if (heads.Count == limit)
                break;
        }

        return heads;
    }

    private static void Take(
        SqliteSession session, DeliveryKey key, DateTimeOffset now, HashSet<long> left, List<PendingDelivery> heads)
    {
        if (left.Contains(key.TargetId) || Load(session, key, now) is not { } head)
            return;

        left.Add(key.TargetId);
        heads.Add(head);
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

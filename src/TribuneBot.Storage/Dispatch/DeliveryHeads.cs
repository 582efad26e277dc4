using System.Globalization;
using Microsoft.Data.Sqlite;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// Finds what may go now. The lanes of the dispatches are few and are asked one after the other; the deliveries of each are read from an
/// index in the order of sending until there are enough, so a million waiting rows cost nothing.
/// </summary>
internal static class DeliveryHeads
{
    /// <summary>
    /// Of one lane of a dispatch, in the order of sending. What set out later than now was put off before the clock was set back: its moment is
    /// that much too late, and the pacer, whose time is monotonic, knows what its chat must still wait.
    /// </summary>
    public const string Walk =
        $"SELECT {Columns}, {NoCopy} FROM Deliveries d INDEXED BY IX_Deliveries_Heads {Joins} {Ready} AND NOT EXISTS ({Earlier}) {InOrder}";

    /// <summary>As <see cref="Walk"/>, for corrections and retractions, with what each is to change.</summary>
    public const string WalkChanges =
        $"""
        SELECT {Columns}, {KnownCopy} FROM Deliveries d INDEXED BY IX_Deliveries_Heads {Joins} {CopyJoins} {Ready}
            AND NOT EXISTS ({Earlier} AND (SELECT w.OriginId FROM Dispatches w WHERE w.Id = e.DispatchId) = x.OriginId) {InOrder}
        """;

    private const string Ready =
        """
        WHERE d.State = 0 AND d.Lane = @lane AND d.DispatchId = @dispatch AND (d.DueAt IS NULL OR d.DueAt <= @now OR d.UpdatedAt > @now)
            AND NOT EXISTS (SELECT 1 FROM OpenDoubts q WHERE q.TargetId = d.TargetId AND q.IsAsked = 0)
            AND NOT EXISTS (SELECT 1 FROM ParkedTargets k WHERE k.TargetId = d.TargetId)
        """;

    private const string InOrder = "ORDER BY d.Activity, d.TargetId";

    /// <summary>An older delivery of the same lane that waits for its time: a channel's posts keep their order, and so do the changes of one story.</summary>
    private const string Earlier =
        """
        SELECT 1 FROM Deliveries e
        WHERE e.State = 0 AND e.TargetId = d.TargetId AND e.Lane = d.Lane AND e.DispatchId < d.DispatchId AND e.DueAt > @now
            AND coalesce(e.UpdatedAt, 0) <= @now
        """;

    private const string Columns =
        """
        d.DispatchId, d.TargetId, t.ChatId, t.ThreadId, t.Kind, d.Lane, coalesce(d.Language, x.Language, r.InterfaceLanguage), r.InterfaceLanguage,
            c.Languages, d.ChannelId, d.Attempts, coalesce(c.Preview, 0), x.Kind, d.Doubts, coalesce(c.TimeZone, nullif(z.Zone, '')), q.Id, q.Query
        """;

    private const string KnownCopy = "coalesce(o.MessageIds, p.MessageId), coalesce(p.Form, o.Form), y.CreatedAt";
    private const string NoCopy = "NULL, NULL, NULL";

    private const string Joins =
        """
        CROSS JOIN Dispatches x ON x.Id = d.DispatchId
        CROSS JOIN Targets t ON t.Id = d.TargetId
        LEFT JOIN Readers r ON r.TargetId = d.TargetId
        LEFT JOIN Channels c ON c.Id = d.ChannelId
        LEFT JOIN ReaderZones z ON z.TargetId = d.TargetId
        LEFT JOIN AlertMatches m ON m.DispatchId = coalesce(x.OriginId, x.Id) AND m.TargetId = d.TargetId AND m.IsReason
        LEFT JOIN Alerts q ON q.Id = m.AlertId AND q.State < 2
        """;

    private const string CopyJoins =
        """
        LEFT JOIN Dispatches y ON y.Id = x.OriginId
        LEFT JOIN Deliveries o ON o.DispatchId = x.OriginId AND o.TargetId = d.TargetId
        LEFT JOIN Copies p ON p.DispatchId = x.OriginId AND p.TargetId = d.TargetId
        """;

    private const string One =
        $"SELECT {Columns}, {KnownCopy} FROM Deliveries d {Joins} {CopyJoins} WHERE d.DispatchId = @dispatch AND d.TargetId = @target";

    /// <summary>
    /// Readers' corrections run from the newest back: an old story's edit is worth less by the hour. A channel's overtake the posts that wait for it: they
    /// may be an hour's worth, and what stands there is wrong.
    /// </summary>
    private const string Lanes =
        """
        SELECT l.DispatchId, l.Lane, x.OriginId IS NOT NULL FROM DispatchLanes l CROSS JOIN Dispatches x ON x.Id = l.DispatchId
        WHERE l.Waiting > 0 AND x.State <= 1 AND x.ExpiresAt > @now AND NOT x.IsPaused
        ORDER BY l.Lane, l.Lane = @channels AND x.OriginId IS NULL, CASE l.Lane WHEN @newestFirst THEN -coalesce(x.OriginId, 0) ELSE l.DispatchId END
        """;

    public static List<PendingDelivery> Find(
        SqliteSession session, IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now)
    {
        var time = now.ToUnixTimeMilliseconds();
        var taken = new HashSet<long>(heldTargets);
        var heads = new List<PendingDelivery>();
        var ofLane = 0;
        var lane = -1;
        foreach (var (dispatchId, nextLane, isChange) in session.Query(
            Lanes, row => (row.GetInt64(0), row.GetInt32(1), row.GetBoolean(2)), ("@now", time), ("@newestFirst", (int)Lane.ReaderCorrections),
            ("@channels", (int)Lane.ChannelPosts)))
        {
            if (nextLane != lane)
                (lane, ofLane) = (nextLane, 0);

            // Whatever is behind the first full lane only needs enough for its small share.
            var most = heads.Count - ofLane >= limit ? Share(limit) : limit;
            if (ofLane < most)
                ofLane += Take(session, isChange ? WalkChanges : Walk, dispatchId, lane, time, most - ofLane, taken, heads);
        }

        return heads;
    }

    /// <summary>The delivery whatever its state.</summary>
    public static PendingDelivery Load(SqliteSession session, DeliveryKey key) =>
        session.Query(One, Map, ("@dispatch", key.DispatchId), ("@target", key.TargetId)).Single();

    private static int Share(int limit) => Math.Max(1, limit / 8);

    private static int Take(
        SqliteSession session, string walk, long dispatchId, int lane, long time, int most, HashSet<long> taken, List<PendingDelivery> heads)
    {
        var count = 0;
        using var rows = session.Read(walk, ("@lane", lane), ("@dispatch", dispatchId), ("@now", time));
        while (count < most && rows.Read())
        {
            if (!taken.Add(rows.GetInt64(1)))
                continue;

            heads.Add(Map(rows));
            count++;
        }

        return count;
    }

    private static PendingDelivery Map(SqliteDataReader row)
    {
        var threadId = row.GetInt32(3);
        var language = row.IsDBNull(6) ? "" : row.GetString(6);
        return new PendingDelivery(
            new DeliveryKey(row.GetInt64(0), row.GetInt64(1)),
            row.GetInt64(2),
            threadId == TargetRow.NoThread ? null : threadId,
            (ChatKind)row.GetInt32(4),
            (Lane)row.GetInt32(5),
            language,
            InterfaceLanguage(row, language),
            row.IsDBNull(9) ? null : row.GetInt64(9),
            row.GetInt32(10),
            row.GetBoolean(11))
        {
            Kind = (DispatchKind)row.GetInt32(12),
            Doubts = row.GetInt32(13),
            TimeZone = row.IsDBNull(14) ? null : row.GetString(14),
            Copy = CopyOf(row),
            Alert = row.IsDBNull(15) ? null : new AlertReason(row.GetInt64(15), row.GetString(16)),
        };
    }

    private static Copy? CopyOf(SqliteDataReader row)
    {
        if (row.IsDBNull(17) || row.IsDBNull(19))
            return null;

        var first = row.GetString(17).Split(' ', 2)[0];
        return new Copy(
            int.Parse(first, CultureInfo.InvariantCulture), (CopyForm)row.GetInt32(18), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(19)));
    }

    /// <summary>The reader's; the channel's first; where a channel takes every language, that of the content itself.</summary>
    private static string InterfaceLanguage(SqliteDataReader row, string contentLanguage)
    {
        if (!row.IsDBNull(9))
            return row.IsDBNull(8) ? contentLanguage : SpacedList.Split(row.GetString(8)).FirstOrDefault(contentLanguage);
        return row.IsDBNull(7) ? contentLanguage : row.GetString(7);
    }
}

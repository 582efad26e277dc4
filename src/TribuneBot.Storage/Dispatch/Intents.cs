using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Deliveries that set out. Much may have happened since the fan-out, so each is asked for once more at the last moment.</summary>
internal static class Intents
{
    /// <summary>Whether the target still wants it; d is the delivery, x its dispatch.</summary>
    private const string IsWanted =
        """
        CASE
            WHEN t.IsSuspended THEN 0
            WHEN x.OriginId IS NOT NULL THEN 1
            WHEN d.ChannelId IS NOT NULL THEN (SELECT NOT c.IsPaused FROM Channels c WHERE c.Id = d.ChannelId)
            WHEN (SELECT r.State FROM Readers r WHERE r.TargetId = d.TargetId) IS NOT @active THEN 0
            WHEN d.Lane = @breaking THEN (SELECT r.WantsBreaking FROM Readers r WHERE r.TargetId = d.TargetId)
            WHEN d.Lane = @instant THEN EXISTS (
                SELECT 1 FROM Articles a CROSS JOIN Subscriptions s
                WHERE a.Id = x.ArticleId AND s.TargetId = d.TargetId AND instr(a.Topics, ' ' || s.Topic || ' ') > 0)
                OR EXISTS (
                    SELECT 1 FROM AlertMatches m CROSS JOIN Alerts q ON q.Id = m.AlertId
                    WHERE m.DispatchId = d.DispatchId AND m.TargetId = d.TargetId AND q.State = 0)
            ELSE 1
        END
        """;

    /// <summary>Materialized: inlined, the question whether it is wanted would be asked twice for each.</summary>
    public const string Sql =
        $"""
        WITH v AS MATERIALIZED (
            SELECT d.DispatchId AS Dispatch, d.TargetId AS Target, CASE
                WHEN x.State = 3 OR NOT coalesce({IsWanted}, 0) THEN 6
                WHEN x.ExpiresAt <= @now THEN 5
                WHEN x.IsPaused THEN 0
                WHEN EXISTS (SELECT 1 FROM OpenDoubts q WHERE q.TargetId = d.TargetId AND q.IsAsked = 0) THEN 0
                WHEN EXISTS (SELECT 1 FROM ParkedTargets k WHERE k.TargetId = d.TargetId) THEN 0
                ELSE 1
            END AS Next
            FROM json_each(@batch) e
            CROSS JOIN Deliveries d ON d.DispatchId = e.value ->> 0 AND d.TargetId = e.value ->> 1
            CROSS JOIN Dispatches x ON x.Id = d.DispatchId
            CROSS JOIN Targets t ON t.Id = d.TargetId
            WHERE +d.State = 0)
        UPDATE Deliveries SET DueAt = NULL, UpdatedAt = @now, State = v.Next
        FROM v WHERE DispatchId = v.Dispatch AND TargetId = v.Target AND v.Next <> 0
        RETURNING DispatchId, TargetId, Lane, State
        """;

    /// <returns>Those that hold; the others were cancelled or have expired, or are held back.</returns>
    public static IReadOnlySet<DeliveryKey> Write(
        SqliteSession session, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, LaneTallies tallies)
    {
        var holding = new HashSet<DeliveryKey>();
        if (intents.Count == 0)
            return holding;

        var decided = session.Query(
            Sql,
            row => (Key: new DeliveryKey(row.GetInt64(0), row.GetInt64(1)), Lane: (Lane)row.GetInt32(2), State: (DeliveryState)row.GetInt32(3)),
            ("@batch", KeyList.Of(intents)),
            ("@now", now.ToUnixTimeMilliseconds()),
            ("@active", (int)ReaderState.Active),
            ("@breaking", (int)Lane.BreakingToReaders),
            ("@instant", (int)Lane.Instant));
        foreach (var (key, lane, state) in decided)
        {
            if (state == DeliveryState.Sending)
                holding.Add(key);
            else
                tallies.Move(key.DispatchId, lane, Tally.Waiting, LaneTallies.Of(state, blocked: false));
            if (state == DeliveryState.Expired && DigestItems.IsKept(lane))
                DigestItems.Add(session, key);
        }

        return holding;
    }
}

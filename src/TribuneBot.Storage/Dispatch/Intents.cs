using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Deliveries that set out. Much may have happened since the fan-out, so each is asked for once more at the last moment.</summary>
internal static class Intents
{
    /// <summary>What becomes of it, and its lane. The plus keeps the planner off the small indexes of what waits: the row is found by its key.</summary>
    public const string Question =
        $"""
        SELECT CASE
                WHEN x.State = 3 OR NOT coalesce({IsWanted}, 0) THEN 6
                WHEN x.ExpiresAt <= ?3 THEN 5
                WHEN x.IsPaused THEN 0
                WHEN EXISTS (SELECT 1 FROM OpenDoubts q WHERE q.TargetId = d.TargetId AND q.IsAsked = 0) THEN 0
                WHEN EXISTS (SELECT 1 FROM ParkedTargets k WHERE k.TargetId = d.TargetId) THEN 0
                ELSE 1
            END, d.Lane
        FROM Deliveries d
        CROSS JOIN Dispatches x ON x.Id = d.DispatchId
        CROSS JOIN Targets t ON t.Id = d.TargetId
        WHERE d.DispatchId = ?1 AND d.TargetId = ?2 AND +d.State = 0
        """;

    public const string Change = "UPDATE Deliveries SET DueAt = NULL, UpdatedAt = ?3, State = ?4 WHERE DispatchId = ?1 AND TargetId = ?2 AND +State = 0";

    /// <summary>Whether the target still wants it; d is the delivery, x its dispatch.</summary>
    private const string IsWanted =
        """
        CASE
            WHEN t.IsSuspended THEN 0
            WHEN x.OriginId IS NOT NULL THEN 1
            WHEN d.ChannelId IS NOT NULL THEN (SELECT NOT c.IsPaused FROM Channels c WHERE c.Id = d.ChannelId)
            WHEN (SELECT r.State FROM Readers r WHERE r.TargetId = d.TargetId) IS NOT ?4 THEN 0
            WHEN d.Lane = ?5 THEN (SELECT r.WantsBreaking FROM Readers r WHERE r.TargetId = d.TargetId)
            WHEN d.Lane = ?6 THEN EXISTS (
                SELECT 1 FROM Articles a CROSS JOIN Subscriptions s
                WHERE a.Id = x.ArticleId AND s.TargetId = d.TargetId AND instr(a.Topics, ' ' || s.Topic || ' ') > 0)
                OR EXISTS (
                    SELECT 1 FROM AlertMatches m CROSS JOIN Alerts q ON q.Id = m.AlertId
                    WHERE m.DispatchId = d.DispatchId AND m.TargetId = d.TargetId AND q.State = 0)
            ELSE 1
        END
        """;

    /// <returns>Those that hold; the others were cancelled or have expired, or are held back.</returns>
    public static IReadOnlySet<DeliveryKey> Write(
        SqliteSession session, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, LaneTallies tallies)
    {
        var holding = new HashSet<DeliveryKey>();
        if (intents.Count == 0)
            return holding;

        var (question, change) = (session.ForRows(Question), session.ForRows(Change));
        var time = now.ToUnixTimeMilliseconds();
        Span<long> answer = stackalloc long[2];
        foreach (var key in intents)
        {
            if (!question.Ask(
                answer, key.DispatchId, key.TargetId, time, (int)ReaderState.Active, (int)Lane.BreakingToReaders, (int)Lane.Instant))
                continue;

            var (next, lane) = ((DeliveryState)answer[0], (Lane)answer[1]);
            if (next == DeliveryState.Pending)
                continue;

            change.Run(key.DispatchId, key.TargetId, time, (int)next);
            if (next == DeliveryState.Sending)
                holding.Add(key);
            else
                tallies.Move(key.DispatchId, lane, Tally.Waiting, LaneTallies.Of(next, blocked: false));
            if (next == DeliveryState.Expired && DigestItems.IsKept(lane))
                DigestItems.Add(session, key);
        }

        return holding;
    }
}

using Microsoft.Data.Sqlite;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Search.Alerts;

/// <summary>
/// Records, in the transaction of the fan-out, what is owed to alerts: a match, of which the fan-out makes a delivery, or an item for the digest. Each
/// reader gets a story once: by a topic they follow, by one of their alerts, or in the digest, in this order.
/// </summary>
internal sealed class AlertRecords(SqliteSession session, FanOutPlan plan, int day)
{
    private const string Who =
        """
        SELECT a.TargetId, a.Cadence, a.DailyCap, CASE a.Day WHEN @day THEN a.Told ELSE 0 END, coalesce(y.Told, 0),
            instr(r.StoryLanguages, @language) > 0,
            EXISTS (SELECT 1 FROM Subscriptions s WHERE s.TargetId = a.TargetId AND instr(@topics, ' ' || s.Topic || ' ') > 0),
            EXISTS (SELECT 1 FROM AlertMatches m WHERE m.DispatchId = @dispatch AND m.TargetId = a.TargetId)
        FROM Alerts a CROSS JOIN Readers r ON r.TargetId = a.TargetId LEFT JOIN AlertDays y ON y.TargetId = a.TargetId AND y.Day = @day
        WHERE a.Id = @alert AND a.State = 0 AND r.State = 0
        """;

    public void Write(IReadOnlyList<AlertMatch> matches)
    {
        foreach (var match in matches)
        {
            var found = session.Query(
                Who,
                Map,
                ("@alert", match.AlertId),
                ("@day", day),
                ("@dispatch", plan.DispatchId),
                ("@language", SpacedList.Member(plan.Languages[0])),
                ("@topics", SpacedList.Join(plan.Topics)));
            if (found is [var owner] && (owner.ReadsLanguage || match.NamesLanguage))
                Write(match.AlertId, owner);
        }
    }

    private void Write(long alertId, Owner owner)
    {
        var isFollowed = owner is { FollowsTopic: true, ReadsLanguage: true };
        if (owner.Cadence == AlertCadence.Now && (isFollowed || owner.IsTold || owner.HasRoom))
            AddMatch(alertId, owner, isReason: !isFollowed && !owner.IsTold);
        else if (!isFollowed && !owner.IsTold)
            AddToDigest(alertId, owner);
    }

    private void AddMatch(long alertId, Owner owner, bool isReason)
    {
        session.Execute(
            "INSERT OR IGNORE INTO AlertMatches (DispatchId, TargetId, AlertId, IsReason) VALUES (@dispatch, @target, @alert, @reason)",
            ("@dispatch", plan.DispatchId),
            ("@target", owner.TargetId),
            ("@alert", alertId),
            ("@reason", isReason));
        if (!isReason)
            return;

        session.Execute("DELETE FROM DigestItems WHERE TargetId = @target AND DispatchId = @dispatch", ("@target", owner.TargetId), ("@dispatch", plan.DispatchId));
        session.Execute(
            "UPDATE Alerts SET Told = CASE Day WHEN @day THEN Told + 1 ELSE 1 END, Day = @day WHERE Id = @alert", ("@alert", alertId), ("@day", day));
        session.Execute(
            """
            INSERT INTO AlertDays (TargetId, Day, Told) VALUES (@target, @day, 1)
            ON CONFLICT (TargetId) DO UPDATE SET Told = CASE Day WHEN @day THEN Told + 1 ELSE 1 END, Day = @day
            """,
            ("@target", owner.TargetId),
            ("@day", day));
    }

    private void AddToDigest(long alertId, Owner owner) => session.Execute(
        "INSERT OR IGNORE INTO DigestItems (TargetId, DispatchId, AlertId) VALUES (@target, @dispatch, @alert)",
        ("@target", owner.TargetId),
        ("@dispatch", plan.DispatchId),
        ("@alert", alertId));

    private static Owner Map(SqliteDataReader row) => new(
        row.GetInt64(0),
        (AlertCadence)row.GetInt32(1),
        HasRoom: row.GetInt32(3) < row.GetInt32(2) && row.GetInt32(4) < AlertLimits.MostPerReaderADay,
        ReadsLanguage: row.GetBoolean(5),
        FollowsTopic: row.GetBoolean(6),
        IsTold: row.GetBoolean(7));

    /// <param name="HasRoom">Neither the alert's nor the reader's daily cap is reached.</param>
    /// <param name="IsTold">Another alert of theirs brings this story already.</param>
    private sealed record Owner(long TargetId, AlertCadence Cadence, bool HasRoom, bool ReadsLanguage, bool FollowsTopic, bool IsTold);
}

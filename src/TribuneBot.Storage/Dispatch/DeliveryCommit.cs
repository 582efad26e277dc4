using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>TX3: the outcomes of the last group and the intents of the next.</summary>
internal sealed class DeliveryCommit(SqliteSession session, DateTimeOffset now)
{
    private readonly LaneTallies _tallies = new(session);

    public IReadOnlySet<DeliveryKey> Run(IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents)
    {
        foreach (var result in results)
            Record(result);

        var holding = intents.Where(Intend).ToHashSet();
        _tallies.Write();
        return holding;
    }

    private void Record(DeliveryResult result)
    {
        if (StateOf(result.Key) is { } row && IsOpen(row.State))
        {
            var to = LaneTallies.Of(result.State, result.SuspendTarget);
            _tallies.Move(result.Key.DispatchId, row.Lane, LaneTallies.Of(row.State, blocked: false), to);
            Update(result);
        }

        if (result.SuspendTarget)
            TargetChanges.Suspend(session, result.Key.TargetId, _tallies, now);
        if (result.NewChatId is { } chatId)
            TargetChanges.MoveTo(session, result.Key.TargetId, chatId, _tallies, now);
    }

    /// <summary>What has ended stays as it ended; only doubt may still be resolved.</summary>
    private static bool IsOpen(DeliveryState state) => state is DeliveryState.Pending or DeliveryState.Sending or DeliveryState.Unknown;

    private void Update(DeliveryResult result) => session.Execute(
        """
        UPDATE Deliveries
        SET State = @state, MessageIds = @ids, DueAt = @due, Reason = @reason, Attempts = Attempts + @attempt, UpdatedAt = @now
        WHERE DispatchId = @dispatch AND TargetId = @target
        """,
        ("@dispatch", result.Key.DispatchId),
        ("@target", result.Key.TargetId),
        ("@state", (int)result.State),
        ("@ids", result.MessageIds.Count == 0 ? null : string.Join(' ', result.MessageIds)),
        ("@due", result.State == DeliveryState.Pending ? result.DueAt?.ToUnixTimeMilliseconds() : null),
        ("@reason", result.Reason),
        ("@attempt", result.CountsAsAttempt ? 1 : 0),
        ("@now", now.ToUnixTimeMilliseconds()));

    private bool Intend(DeliveryKey key)
    {
        if (StateOf(key) is not { State: DeliveryState.Pending } row)
            return false;

        var next = Verdict(key);
        SetState(key, next);
        _tallies.Move(key.DispatchId, row.Lane, Tally.Waiting, LaneTallies.Of(next, blocked: false));
        return next == DeliveryState.Sending;
    }

    /// <summary>Much may have happened since the fan-out: asked again at the last moment.</summary>
    private DeliveryState Verdict(DeliveryKey key)
    {
        using var row = session.Read(
            $"""
            SELECT x.State = {(int)DispatchState.Cancelled}, x.ExpiresAt <= @now, t.IsSuspended,
                CASE
                    WHEN d.ChannelId IS NOT NULL THEN coalesce(NOT c.IsPaused, 0)
                    WHEN r.State IS NOT {(int)ReaderState.Active} THEN 0
                    WHEN d.Lane = {(int)Lane.BreakingToReaders} THEN r.WantsBreaking
                    WHEN d.Lane = {(int)Lane.Instant} THEN EXISTS (
                        SELECT 1 FROM Subscriptions s WHERE s.TargetId = d.TargetId AND instr(a.Topics, ' ' || s.Topic || ' ') > 0)
                    ELSE 1
                END
            FROM Deliveries d
            CROSS JOIN Dispatches x ON x.Id = d.DispatchId
            CROSS JOIN Targets t ON t.Id = d.TargetId
            LEFT JOIN Readers r ON r.TargetId = d.TargetId
            LEFT JOIN Channels c ON c.Id = d.ChannelId
            LEFT JOIN Articles a ON a.Id = x.ArticleId
            WHERE d.DispatchId = @dispatch AND d.TargetId = @target
            """,
            ("@dispatch", key.DispatchId),
            ("@target", key.TargetId),
            ("@now", now.ToUnixTimeMilliseconds()));
        if (!row.Read() || row.GetBoolean(0) || row.GetBoolean(2) || !row.GetBoolean(3))
            return DeliveryState.Cancelled;
        return row.GetBoolean(1) ? DeliveryState.Expired : DeliveryState.Sending;
    }

    private (DeliveryState State, Lane Lane)? StateOf(DeliveryKey key)
    {
        using var row = session.Read(
            "SELECT State, Lane FROM Deliveries WHERE DispatchId = @dispatch AND TargetId = @target",
            ("@dispatch", key.DispatchId),
            ("@target", key.TargetId));
        return row.Read() ? ((DeliveryState)row.GetInt32(0), (Lane)row.GetInt32(1)) : null;
    }

    private void SetState(DeliveryKey key, DeliveryState state) => session.Execute(
        "UPDATE Deliveries SET State = @state, DueAt = NULL, UpdatedAt = @now WHERE DispatchId = @dispatch AND TargetId = @target",
        ("@dispatch", key.DispatchId),
        ("@target", key.TargetId),
        ("@state", (int)state),
        ("@now", now.ToUnixTimeMilliseconds()));
}

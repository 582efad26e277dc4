using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Readers;
using TribuneBot.Storage.Search.Alerts;

namespace TribuneBot.Storage.Dispatch;

/// <summary>What Telegram tells us of a target while we deliver to it.</summary>
internal static class TargetChanges
{
    public static void Heed(SqliteSession session, DeliveryResult result, LaneTallies tallies, DateTimeOffset now)
    {
        if (result.NewChatId is { } chatId)
            MoveTo(session, result.Key.TargetId, chatId, tallies, now);

        switch (result.Target)
        {
            case TargetVerdict.Suspend:
                Lose(session, result, tallies, now);
                break;
            case TargetVerdict.Forget:
                Lose(session, result, tallies, now);
                Forget(session, result.Key.TargetId, now);
                break;
            case TargetVerdict.Missing when WasMissing(session, result.Key.TargetId):
                Lose(session, result, tallies, now);
                break;
            case TargetVerdict.Park:
                Park(session, result, now);
                break;
            case TargetVerdict.Fine when result.State == DeliveryState.Sent:
                session.Execute("DELETE FROM MissingTargets WHERE TargetId = @target", ("@target", result.Key.TargetId));
                break;
        }
    }

    /// <summary>Opened again: what waited for it goes on.</summary>
    public static void Unpark(SqliteSession session, long targetId) =>
        session.Execute("DELETE FROM ParkedTargets WHERE TargetId = @target", ("@target", targetId));

    /// <summary>Nothing goes there any more.</summary>
    public static void Suspend(SqliteSession session, long targetId, LaneTallies tallies, DateTimeOffset now)
    {
        session.Execute("UPDATE Targets SET IsSuspended = 1 WHERE Id = @target", ("@target", targetId));
        session.Execute(
            $"UPDATE Readers SET State = {(int)ReaderState.Suspended} WHERE TargetId = @target AND State = {(int)ReaderState.Active}",
            ("@target", targetId));
        CancelPending(session, targetId, tallies, now);
    }

    public static void CancelPending(SqliteSession session, long targetId, LaneTallies tallies, DateTimeOffset now)
    {
        var cancelled = session.Query(
            $"""
            UPDATE Deliveries SET State = {(int)DeliveryState.Cancelled}, DueAt = NULL, UpdatedAt = @now
            WHERE TargetId = @target AND State = 0 RETURNING DispatchId, Lane
            """,
            row => (DispatchId: row.GetInt64(0), Lane: (Lane)row.GetInt32(1)),
            ("@target", targetId),
            ("@now", now.ToUnixTimeMilliseconds()));
        foreach (var (dispatchId, lane) in cancelled)
            tallies.Move(dispatchId, lane, Tally.Waiting, Tally.Cancelled);
    }

    /// <summary>
    /// A group became a supergroup. Where the new chat has a target already (somebody configured it), the old one gives it all it has and is
    /// left behind.
    /// </summary>
    public static void MoveTo(SqliteSession session, long targetId, long chatId, LaneTallies tallies, DateTimeOffset now)
    {
        var taken = session.Number(
            """
            SELECT n.Id FROM Targets o JOIN Targets n ON n.ChatId = @chat AND n.ThreadId = o.ThreadId
            WHERE o.Id = @target AND n.Id <> @target
            """,
            ("@target", targetId),
            ("@chat", chatId));
        if (taken is { } other)
        {
            Merge(session, targetId, other, tallies, now);
            return;
        }

        session.Execute(
            $"UPDATE Targets SET ChatId = @chat, Kind = {(int)ChatKind.Supergroup} WHERE Id = @target",
            ("@target", targetId),
            ("@chat", chatId));
    }

    private static void Lose(SqliteSession session, DeliveryResult result, LaneTallies tallies, DateTimeOffset now)
    {
        var targetId = result.Key.TargetId;
        var isNews = session.Number("SELECT NOT IsSuspended FROM Targets WHERE Id = @target", ("@target", targetId)) == 1;
        Suspend(session, targetId, tallies, now);
        if (isNews && IsChannel(session, targetId))
            Notices.Add(session, NoticeKind.ChannelLost, result.Key, result.Reason, now);
    }

    /// <summary>The account is gone: its row, its topics, its queries, its alerts and its zone go too. The target stays as a number, for the counts.</summary>
    private static void Forget(SqliteSession session, long targetId, DateTimeOffset now)
    {
        session.Execute(
            "DELETE FROM StoredQueries WHERE ReaderId = (SELECT UserId FROM Readers WHERE TargetId = @target)", ("@target", targetId));
        session.Execute("DELETE FROM DigestItems WHERE TargetId = @target", ("@target", targetId));
        AlertRows.RemoveAll(session, targetId, now);
        ReaderZones.Forget(session, targetId);
        session.Execute("DELETE FROM Readers WHERE TargetId = @target", ("@target", targetId));
    }

    /// <returns>False the first time, which is noted.</returns>
    private static bool WasMissing(SqliteSession session, long targetId) =>
        session.Execute("INSERT OR IGNORE INTO MissingTargets (TargetId) VALUES (@target)", ("@target", targetId)) == 0;

    private static void Park(SqliteSession session, DeliveryResult result, DateTimeOffset now)
    {
        var parked = session.Execute(
            "INSERT OR IGNORE INTO ParkedTargets (TargetId, Reason, Since) VALUES (@target, @reason, @now)",
            ("@target", result.Key.TargetId),
            ("@reason", result.Reason ?? ""),
            ("@now", now.ToUnixTimeMilliseconds()));
        if (parked == 1 && IsChannel(session, result.Key.TargetId))
            Notices.Add(session, NoticeKind.ChannelParked, result.Key, result.Reason, now);
    }

    private static bool IsChannel(SqliteSession session, long targetId) =>
        session.Scalar("SELECT 1 FROM Channels WHERE TargetId = @target", ("@target", targetId)) is not null;

    private static void Merge(SqliteSession session, long from, long to, LaneTallies tallies, DateTimeOffset now)
    {
        session.Execute("UPDATE Channels SET TargetId = @to WHERE TargetId = @from", ("@from", from), ("@to", to));
        session.Execute(
            "UPDATE OR IGNORE Deliveries SET TargetId = @to WHERE TargetId = @from AND State = 0", ("@from", from), ("@to", to));

        // What could not move is in the new chat already.
        Suspend(session, from, tallies, now);
    }
}

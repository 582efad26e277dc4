using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>What Telegram tells us of a target while we deliver to it.</summary>
internal static class TargetChanges
{
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

    private static void Merge(SqliteSession session, long from, long to, LaneTallies tallies, DateTimeOffset now)
    {
        session.Execute("UPDATE Channels SET TargetId = @to WHERE TargetId = @from", ("@from", from), ("@to", to));
        session.Execute(
            "UPDATE OR IGNORE Deliveries SET TargetId = @to WHERE TargetId = @from AND State = 0", ("@from", from), ("@to", to));

        // What could not move is in the new chat already.
        Suspend(session, from, tallies, now);
    }
}

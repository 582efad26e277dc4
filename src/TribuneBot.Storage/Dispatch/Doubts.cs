using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Opens and ends doubts about channel posts, inside a running transaction.</summary>
internal static class Doubts
{
    public static void Open(SqliteSession session, DeliveryKey key) => session.Execute(
        "INSERT OR IGNORE INTO OpenDoubts (DispatchId, TargetId) VALUES (@dispatch, @target)",
        ("@dispatch", key.DispatchId),
        ("@target", key.TargetId));

    /// <returns>False when there is no such doubt any more.</returns>
    public static bool Resolve(SqliteSession session, DeliveryKey key, DoubtAnswer answer, LaneTallies tallies, DateTimeOffset now)
    {
        if (answer is DoubtAnswer.AskEditors)
            return Ask(session, key, now);

        var ended = session.Execute(
            "DELETE FROM OpenDoubts WHERE DispatchId = @dispatch AND TargetId = @target",
            ("@dispatch", key.DispatchId),
            ("@target", key.TargetId));
        if (ended == 0)
            return false;

        new ResultRecord(session, tallies, now).Write(ResultOf(key, answer));
        session.Execute(
            $"UPDATE Dispatches SET State = {(int)DispatchState.Sending} WHERE Id = @id AND State = {(int)DispatchState.Done}", ("@id", key.DispatchId));
        return true;
    }

    private static bool Ask(SqliteSession session, DeliveryKey key, DateTimeOffset now)
    {
        var asked = session.Execute(
            "UPDATE OpenDoubts SET IsAsked = 1 WHERE DispatchId = @dispatch AND TargetId = @target AND NOT IsAsked",
            ("@dispatch", key.DispatchId),
            ("@target", key.TargetId));
        if (asked == 0)
            return false;

        Notices.Add(session, NoticeKind.PostInDoubt, key, reason: null, now);
        return true;
    }

    private static DeliveryResult ResultOf(DeliveryKey key, DoubtAnswer answer) => answer switch
    {
        DoubtAnswer.IsThere there => new DeliveryResult(key, DeliveryState.Sent, there.MessageId is { } id ? [id] : []) { Form = there.Form },
        _ => new DeliveryResult(key, DeliveryState.Pending, []),
    };
}

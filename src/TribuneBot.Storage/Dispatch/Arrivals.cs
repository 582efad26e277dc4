using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Deliveries that were sent and arrived, with one message each: nearly all of them.</summary>
internal static class Arrivals
{
    /// <summary>The plus keeps the planner off the small index of what is on its way: the row is found by its key.</summary>
    public const string Question = "SELECT Lane, ChannelId IS NOT NULL FROM Deliveries WHERE DispatchId = ?1 AND TargetId = ?2 AND +State = 1";

    public const string Change =
        "UPDATE Deliveries SET State = 2, MessageIds = ?3, Form = ?4, DueAt = NULL, Reason = NULL WHERE DispatchId = ?1 AND TargetId = ?2 AND +State = 1";

    public static bool IsPlain(DeliveryResult result) =>
        result is { State: DeliveryState.Sent, MessageIds.Count: 1, Target: TargetVerdict.Fine, NewChatId: null };

    /// <returns>Those that were written; the others were not Sending any more.</returns>
    public static HashSet<DeliveryKey> Write(SqliteSession session, IReadOnlyList<DeliveryResult> results, LaneTallies tallies)
    {
        var written = new HashSet<DeliveryKey>();
        var (question, change) = (session.ForRows(Question), session.ForRows(Change));
        Span<long> answer = stackalloc long[2];
        foreach (var result in results)
        {
            var key = result.Key;
            if (!question.Ask(answer, key.DispatchId, key.TargetId))
                continue;

            change.Run(key.DispatchId, key.TargetId, result.MessageIds[0], (int)result.Form);
            written.Add(key);
            var lane = (Lane)answer[0];
            tallies.Move(key.DispatchId, lane, Tally.Waiting, Tally.Sent);
            if (answer[1] != 0)
                ChannelTails.Note(session, key.TargetId, result.MessageIds[0]);
            if (lane == Lane.Digest)
                DigestItems.Consume(session, key);
        }

        Found(session, written);
        return written;
    }

    /// <summary>Whoever was missing once and is there again has not been missing.</summary>
    private static void Found(SqliteSession session, HashSet<DeliveryKey> arrived)
    {
        if (session.Scalar("SELECT 1 FROM MissingTargets LIMIT 1") is null)
            return;

        var found = session.ForRows("DELETE FROM MissingTargets WHERE TargetId = ?1");
        foreach (var key in arrived)
            found.Run(key.TargetId);
    }
}

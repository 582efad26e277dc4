using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Records one outcome with all that follows from it.</summary>
internal sealed class ResultRecord(SqliteSession session, LaneTallies tallies, DateTimeOffset now)
{
    public void Write(DeliveryResult result)
    {
        if (StateOf(result.Key) is { } row && IsOpen(row.State))
        {
            var to = LaneTallies.Of(result.State, IsGone(result.Target));
            tallies.Move(result.Key.DispatchId, row.Lane, LaneTallies.Of(row.State, blocked: false), to);
            Update(result);
            Follow(result, row.Lane, row.IsChannel);
        }

        TargetChanges.Heed(session, result, tallies, now);
    }

    private static bool IsGone(TargetVerdict verdict) => verdict is TargetVerdict.Suspend or TargetVerdict.Forget;

    /// <summary>What has ended stays as it ended; only doubt may still be resolved.</summary>
    private static bool IsOpen(DeliveryState state) => state is DeliveryState.Pending or DeliveryState.Sending or DeliveryState.Unknown;

    private void Update(DeliveryResult result) => session.Execute(
        """
        UPDATE Deliveries
        SET State = @state, MessageIds = @ids, Form = @form, DueAt = @due, Reason = @reason, Attempts = Attempts + @attempt,
            Doubts = Doubts + @resend
        WHERE DispatchId = @dispatch AND TargetId = @target
        """,
        ("@dispatch", result.Key.DispatchId),
        ("@target", result.Key.TargetId),
        ("@state", (int)result.State),
        ("@ids", result.MessageIds.Count == 0 ? null : string.Join(' ', result.MessageIds)),
        ("@form", (int)result.Form),
        ("@due", result.State == DeliveryState.Pending ? result.DueAt?.ToUnixTimeMilliseconds() : null),
        ("@reason", result.Reason),
        ("@attempt", result.CountsAsAttempt ? 1 : 0),
        ("@resend", result.IsResend ? 1 : 0));

    private void Follow(DeliveryResult result, Lane lane, bool isChannel)
    {
        var key = result.Key;
        switch (result.State)
        {
            case DeliveryState.Sent when result.MessageIds.Count == 0:
                tallies.Add(key.DispatchId, lane, Tally.Unidentified, 1);
                break;
            case DeliveryState.Sent when isChannel:
                ChannelTails.Note(session, key.TargetId, result.MessageIds.Max());
                break;
            case DeliveryState.Pending when result.IsResend:
                tallies.Add(key.DispatchId, lane, Tally.Resent, 1);
                break;
            case DeliveryState.Unknown when result.IsToBeProbed:
                Doubts.Open(session, key);
                break;
            case DeliveryState.Unknown when DigestItems.IsKept(lane):
                DigestItems.Add(session, key);
                break;
            case DeliveryState.Rejected when isChannel && result.Target == TargetVerdict.Fine:
                Notices.Add(session, NoticeKind.PostRefused, key, result.Reason, now);
                break;
        }

        if (lane == Lane.Digest && result.State != DeliveryState.Pending)
            DigestItems.Consume(session, key);
    }

    private (DeliveryState State, Lane Lane, bool IsChannel)? StateOf(DeliveryKey key)
    {
        using var row = session.Read(
            "SELECT State, Lane, ChannelId IS NOT NULL FROM Deliveries WHERE DispatchId = @dispatch AND TargetId = @target",
            ("@dispatch", key.DispatchId),
            ("@target", key.TargetId));
        return row.Read() ? ((DeliveryState)row.GetInt32(0), (Lane)row.GetInt32(1), row.GetBoolean(2)) : null;
    }
}

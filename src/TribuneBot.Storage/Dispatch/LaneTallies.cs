using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// The counts of one transaction, written at its end: a progress card must not count a million rows. Every change of a delivery's state
/// passes here; <c>check</c> compares the sums with the rows.
/// </summary>
internal sealed class LaneTallies(SqliteSession session)
{
    private static readonly int Count = Enum.GetValues<Tally>().Length;

    private readonly Dictionary<(long DispatchId, Lane Lane), long[]> _changes = [];

    public static Tally Of(DeliveryState state, bool blocked) => state switch
    {
        DeliveryState.Pending or DeliveryState.Sending => Tally.Waiting,
        DeliveryState.Sent => Tally.Sent,
        DeliveryState.Rejected => blocked ? Tally.Blocked : Tally.Failed,
        DeliveryState.Expired => Tally.Expired,
        DeliveryState.Cancelled => Tally.Cancelled,
        DeliveryState.Unknown => Tally.InDoubt,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public void Add(long dispatchId, Lane lane, Tally tally, long count)
    {
        if (!_changes.TryGetValue((dispatchId, lane), out var counts))
            _changes.Add((dispatchId, lane), counts = new long[Count]);
        counts[(int)tally] += count;
    }

    public void Move(long dispatchId, Lane lane, Tally from, Tally to, long count = 1)
    {
        Add(dispatchId, lane, from, -count);
        Add(dispatchId, lane, to, count);
    }

    /// <summary>Writes the counts; a dispatch that is fanned out and waits for nothing any more is Done.</summary>
    public void Write()
    {
        foreach (var ((dispatchId, lane), counts) in _changes)
            Write(dispatchId, lane, counts);
        foreach (var dispatchId in _changes.Keys.Select(key => key.DispatchId).Distinct())
            Finish(session, dispatchId);
        _changes.Clear();
    }

    public static void Finish(SqliteSession session, long dispatchId) => session.Execute(
        $"""
        UPDATE Dispatches SET State = {(int)DispatchState.Done}
        WHERE Id = @dispatch AND State = {(int)DispatchState.Sending}
            AND NOT EXISTS (SELECT 1 FROM DispatchLanes WHERE DispatchId = @dispatch AND Waiting > 0)
        """,
        ("@dispatch", dispatchId));

    private void Write(long dispatchId, Lane lane, long[] counts) => session.Execute(
        """
        INSERT INTO DispatchLanes (DispatchId, Lane, Waiting, Sent, Blocked, Failed, InDoubt, Cancelled, Expired, Unidentified, Resent)
        VALUES (@dispatch, @lane, @waiting, @sent, @blocked, @failed, @doubt, @cancelled, @expired, @unidentified, @resent)
        ON CONFLICT (DispatchId, Lane) DO UPDATE SET
            Waiting = Waiting + excluded.Waiting, Sent = Sent + excluded.Sent, Blocked = Blocked + excluded.Blocked,
            Failed = Failed + excluded.Failed, InDoubt = InDoubt + excluded.InDoubt, Cancelled = Cancelled + excluded.Cancelled,
            Expired = Expired + excluded.Expired, Unidentified = Unidentified + excluded.Unidentified, Resent = Resent + excluded.Resent
        """,
        ("@dispatch", dispatchId),
        ("@lane", (int)lane),
        ("@waiting", counts[(int)Tally.Waiting]),
        ("@sent", counts[(int)Tally.Sent]),
        ("@blocked", counts[(int)Tally.Blocked]),
        ("@failed", counts[(int)Tally.Failed]),
        ("@doubt", counts[(int)Tally.InDoubt]),
        ("@cancelled", counts[(int)Tally.Cancelled]),
        ("@expired", counts[(int)Tally.Expired]),
        ("@unidentified", counts[(int)Tally.Unidentified]),
        ("@resent", counts[(int)Tally.Resent]));
}

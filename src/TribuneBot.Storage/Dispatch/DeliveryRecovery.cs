using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// What was in flight when the last run ended. Each becomes Unknown; then the outcome rules say, as after any broken answer, which of them are
/// sent once more, probed, or left.
/// </summary>
internal static class DeliveryRecovery
{
    private const string Reason = "interrupted";

    public static Recovery Run(SqliteSession session, DateTimeOffset now)
    {
        var doubtful = session.Query(
            $"UPDATE Deliveries SET State = {(int)DeliveryState.Unknown} WHERE State = 1 RETURNING DispatchId, TargetId, Lane",
            row => (Key: new DeliveryKey(row.GetInt64(0), row.GetInt64(1)), Lane: (Lane)row.GetInt32(2)));
        var tallies = new LaneTallies(session);
        var record = new ResultRecord(session, tallies, now);
        var recovery = Recovery.Nothing;
        foreach (var (key, lane) in doubtful)
        {
            tallies.Move(key.DispatchId, lane, Tally.Waiting, Tally.InDoubt);
            var delivery = DeliveryHeads.Load(session, key);
            var result = OutcomeRules.Decide(delivery, new SendOutcome.Unknown(Reason), now);
            record.Write(result);
            recovery = Counted(recovery, delivery, result);
        }

        tallies.Write();
        return recovery;
    }

    private static Recovery Counted(Recovery recovery, PendingDelivery delivery, DeliveryResult result) => result switch
    {
        { IsToBeProbed: true } => recovery with { ToBeProbed = recovery.ToBeProbed + 1 },
        { IsResend: true } => recovery with { Resent = recovery.Resent + 1 },
        { State: DeliveryState.Pending } when delivery.Copy is not null => recovery with { Repeated = recovery.Repeated + 1 },
        _ => recovery with { Unknown = recovery.Unknown + 1 },
    };
}

using System.Globalization;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Deliveries that were sent and arrived, with one message each: nearly all of them.</summary>
internal static class Arrivals
{
    /// <summary>The plus keeps the planner off the small index of what is on its way: each row is found by its key.</summary>
    public const string Sql =
        """
        WITH v AS MATERIALIZED (
            SELECT e.value ->> 0 AS Dispatch, e.value ->> 1 AS Target, e.value ->> 2 AS Message, e.value ->> 3 AS Form
            FROM json_each(@batch) e)
        UPDATE Deliveries SET State = 2, MessageIds = v.Message, Form = v.Form, DueAt = NULL, Reason = NULL
        FROM v WHERE DispatchId = v.Dispatch AND TargetId = v.Target AND +State = 1
        RETURNING DispatchId, TargetId, Lane, ChannelId IS NOT NULL
        """;

    public static bool IsPlain(DeliveryResult result) =>
        result is { State: DeliveryState.Sent, MessageIds.Count: 1, Target: TargetVerdict.Fine, NewChatId: null };

    /// <returns>Those that were written; the others were not Sending any more.</returns>
    public static HashSet<DeliveryKey> Write(SqliteSession session, IReadOnlyList<DeliveryResult> results, LaneTallies tallies)
    {
        if (results.Count == 0)
            return [];

        var batch = KeyList.Of(results, result => result.Key, (json, result) =>
            json.Append(CultureInfo.InvariantCulture, $",{result.MessageIds[0]},{(int)result.Form}"));
        var written = session.Query(
            Sql,
            row => (Key: new DeliveryKey(row.GetInt64(0), row.GetInt64(1)), Lane: (Lane)row.GetInt32(2), IsChannel: row.GetBoolean(3)),
            ("@batch", batch));
        foreach (var (key, lane, _) in written)
            tallies.Move(key.DispatchId, lane, Tally.Waiting, Tally.Sent);

        var inChannels = written.Where(row => row.IsChannel).Select(row => row.Key).ToHashSet();
        foreach (var result in results.Where(result => inChannels.Contains(result.Key)))
            ChannelTails.Note(session, result.Key.TargetId, result.MessageIds[0]);
        foreach (var (key, lane, _) in written.Where(row => row.Lane == Lane.Digest))
            DigestItems.Consume(session, key);
        return [.. written.Select(row => row.Key)];
    }
}

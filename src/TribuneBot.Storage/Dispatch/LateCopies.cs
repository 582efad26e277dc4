using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// A message that was on its way while its correction or retraction fanned out has no delivery there yet: it gets one with its own outcome.
/// </summary>
internal static class LateCopies
{
    /// <summary>What set out before the change began, and so may show what was before it.</summary>
    private const string Insert =
        """
        INSERT OR IGNORE INTO Deliveries (DispatchId, TargetId, Lane, State, Activity, ChannelId, Language)
        SELECT x.Id, d.TargetId, CASE WHEN x.Kind = 4 THEN @retraction WHEN d.ChannelId IS NULL THEN @readers ELSE @channels END, 0, d.Activity,
            d.ChannelId, d.Language
        FROM Dispatches x CROSS JOIN json_each(@batch) e
        CROSS JOIN Deliveries d ON d.DispatchId = e.value ->> 0 AND d.TargetId = e.value ->> 1
        WHERE x.Id = @change AND d.MessageIds IS NOT NULL AND d.UpdatedAt <= x.StartAt
        RETURNING Lane
        """;

    public static void Add(SqliteSession session, IReadOnlyList<DeliveryResult> sent, DateTimeOffset now, LaneTallies tallies)
    {
        foreach (var dispatch in sent.GroupBy(result => result.Key.DispatchId))
        {
            var changes = session.Query(
                "SELECT Id FROM Dispatches WHERE OriginId = @origin AND State <> 3 AND StartAt <= @now",
                row => row.GetInt64(0),
                ("@origin", dispatch.Key),
                ("@now", now.ToUnixTimeMilliseconds()));
            foreach (var change in changes)
                Add(session, change, KeyList.Of(dispatch.Select(result => result.Key)), tallies);
        }
    }

    private static void Add(SqliteSession session, long change, string batch, LaneTallies tallies)
    {
        var lanes = session.Query(
            Insert,
            row => (Lane)row.GetInt32(0),
            ("@change", change),
            ("@batch", batch),
            ("@retraction", (int)Lane.Retraction),
            ("@readers", (int)Lane.ReaderCorrections),
            ("@channels", (int)Lane.ChannelPosts));
        if (lanes.Count == 0)
            return;

        foreach (var lane in lanes)
            tallies.Add(change, lane, Tally.Waiting, 1);
        session.Execute(
            $"UPDATE Dispatches SET State = {(int)DispatchState.Sending} WHERE Id = @id AND State = {(int)DispatchState.Done}", ("@id", change));
    }
}

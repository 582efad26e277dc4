using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Adds dispatches, in the transaction of what they announce.</summary>
internal static class DispatchRows
{
    public const string Table = "Dispatches";

    public static long Add(SqliteSession session, NewDispatch dispatch)
    {
        var id = RowIds.Reserve(session, Table, 1);
        Add(session, id, dispatch);
        return id;
    }

    /// <param name="id">Reserved before (<see cref="RowIds"/>).</param>
    public static void Add(SqliteSession session, long id, NewDispatch dispatch) => session.Execute(
        """
        INSERT INTO Dispatches (Id, Kind, ArticleId, BroadcastId, Language, State, CreatedAt, ExpiresAt, OriginId, StartAt)
        VALUES (@id, @kind, @article, @broadcast, @language, 0, @created, @expires, @origin, @start)
        """,
        ("@id", id),
        ("@kind", (int)dispatch.Kind),
        ("@article", dispatch.ArticleId),
        ("@broadcast", dispatch.BroadcastId),
        ("@language", dispatch.Language),
        ("@created", dispatch.CreatedAt.ToUnixTimeMilliseconds()),
        ("@expires", dispatch.ExpiresAt.ToUnixTimeMilliseconds()),
        ("@origin", dispatch.OriginId),
        ("@start", (dispatch.StartAt ?? dispatch.CreatedAt).ToUnixTimeMilliseconds()));

    /// <summary>Nothing of it is offered any more; what cannot be ended here in one slice is swept later.</summary>
    public static void Stop(SqliteSession session, long dispatchId, DateTimeOffset now, LaneTallies tallies)
    {
        var stopped = session.Execute(
            $"UPDATE Dispatches SET State = {(int)DispatchState.Cancelled} WHERE Id = @id AND State < {(int)DispatchState.Done}",
            ("@id", dispatchId));
        if (stopped == 0)
            return;

        var lanes = session.Query(
            "SELECT Lane FROM DispatchLanes WHERE DispatchId = @id", row => (Lane)row.GetInt32(0), ("@id", dispatchId));
        foreach (var lane in lanes)
            DeliverySweep.End(session, new EndedLane(dispatchId, lane, IsStopped: true), DeliverySweep.SliceSize, now, tallies);
    }
}

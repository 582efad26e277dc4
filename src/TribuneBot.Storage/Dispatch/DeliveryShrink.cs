using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// Turns the deliveries of finished dispatches into copies, slice by slice. What is counted stays in the lanes' counts; posts in doubt stay until
/// somebody has answered for them.
/// </summary>
internal static class DeliveryShrink
{
    private const string Ended =
        """
        SELECT x.Id FROM Dispatches x
        WHERE x.State >= 2 AND x.IsShrunk = 0
            AND NOT EXISTS (SELECT 1 FROM OpenDoubts q WHERE q.DispatchId = x.Id)
            AND NOT EXISTS (SELECT 1 FROM DispatchLanes l WHERE l.DispatchId = x.Id AND l.Waiting > 0)
        ORDER BY x.Id LIMIT 1
        """;

    /// <summary>The readers' copies of a dispatch; a channel's stay.</summary>
    private const string Old =
        """
        SELECT p.DispatchId FROM Copies p CROSS JOIN Dispatches x ON x.Id = p.DispatchId
        WHERE x.CreatedAt < @since AND EXISTS (SELECT 1 FROM Targets t WHERE t.Id = p.TargetId AND t.Kind = @private)
        LIMIT 1
        """;

    /// <summary>Why an alert brought a story is of use as long as its copy can be corrected.</summary>
    private const string OldMatches =
        """
        SELECT x.Id FROM Dispatches x
        WHERE x.Id = (SELECT min(DispatchId) FROM AlertMatches) AND x.CreatedAt < @since AND x.State >= 2
        """;

    public static async Task<bool> StepAsync(
        TribuneFile file, int sliceSize, DateTimeOffset readersSince, CancellationToken cancellationToken)
    {
        var ended = await file.ReadAsync(session => session.Number(Ended), cancellationToken);
        if (ended is { } dispatchId)
            return await file.WriteAsync(session => Shrink(session, dispatchId, sliceSize), cancellationToken);

        (string, object?)[] since = [("@since", readersSince.ToUnixTimeMilliseconds()), ("@private", (int)ChatKind.Private)];
        var old = await file.ReadAsync(session => session.Number(Old, since), cancellationToken);
        if (old is { } forgotten)
            return await file.WriteAsync(session => Forget(session, forgotten, sliceSize), cancellationToken);

        var matched = await file.ReadAsync(session => session.Number(OldMatches, since), cancellationToken);
        return matched is { } dispatch && await file.WriteAsync(session => ForgetMatches(session, dispatch, sliceSize), cancellationToken);
    }

    private static bool ForgetMatches(SqliteSession session, long dispatchId, int sliceSize) => session.Execute(
        """
        DELETE FROM AlertMatches WHERE DispatchId = @dispatch AND TargetId IN (
            SELECT TargetId FROM AlertMatches WHERE DispatchId = @dispatch LIMIT @slice)
        """,
        ("@dispatch", dispatchId),
        ("@slice", sliceSize)) > 0;

    private static bool Shrink(SqliteSession session, long dispatchId, int sliceSize)
    {
        const string Slice = "SELECT TargetId FROM Deliveries WHERE DispatchId = @dispatch ORDER BY TargetId LIMIT @slice";
        session.Execute(
            $"""
            INSERT OR REPLACE INTO Copies (DispatchId, TargetId, MessageId, Form, Language)
            SELECT d.DispatchId, d.TargetId, CAST(d.MessageIds AS INTEGER), d.Form, d.Language
            FROM Deliveries d CROSS JOIN Dispatches x ON x.Id = d.DispatchId
            WHERE d.DispatchId = @dispatch AND d.TargetId IN ({Slice}) AND d.State = 2 AND d.MessageIds IS NOT NULL
                AND x.Kind IN ({(int)DispatchKind.Article}, {(int)DispatchKind.Broadcast})
            """,
            ("@dispatch", dispatchId),
            ("@slice", sliceSize));
        var removed = session.Execute(
            $"DELETE FROM Deliveries WHERE DispatchId = @dispatch AND TargetId IN ({Slice})", ("@dispatch", dispatchId), ("@slice", sliceSize));
        if (removed < sliceSize)
            session.Execute("UPDATE Dispatches SET IsShrunk = 1 WHERE Id = @dispatch", ("@dispatch", dispatchId));
        return true;
    }

    private static bool Forget(SqliteSession session, long dispatchId, int sliceSize) => session.Execute(
        """
        DELETE FROM Copies WHERE DispatchId = @dispatch AND TargetId IN (
            SELECT p.TargetId FROM Copies p CROSS JOIN Targets t ON t.Id = p.TargetId
            WHERE p.DispatchId = @dispatch AND t.Kind = @private LIMIT @slice)
        """,
        ("@dispatch", dispatchId),
        ("@private", (int)ChatKind.Private),
        ("@slice", sliceSize)) > 0;
}

using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search.Alerts;

/// <summary>Writes rows of alerts inside a running transaction. Every change takes the next number, by which the matching follows the table.</summary>
internal static class AlertRows
{
    public const string Table = "Alerts";

    private const string Changes = "AlertChanges";

    /// <summary>How long a removed row stays.</summary>
    public static readonly TimeSpan RemovedKeptFor = TimeSpan.FromHours(48);

    public static long NextChange(SqliteSession session) => RowIds.Reserve(session, Changes, 1);

    /// <summary>All alerts of a target, whose account is gone.</summary>
    public static void RemoveAll(SqliteSession session, long targetId, DateTimeOffset now) => session.Execute(
        $"""
        UPDATE Alerts SET State = {(int)AlertState.Removed}, Query = '', ChangedAt = @now, Change = @change
        WHERE TargetId = @target AND State < {(int)AlertState.Removed}
        """,
        ("@target", targetId),
        ("@now", now.ToUnixTimeMilliseconds()),
        ("@change", NextChange(session)));

    public static void Remove(SqliteSession session, long alertId, DateTimeOffset now) => session.Execute(
        $"UPDATE Alerts SET State = {(int)AlertState.Removed}, Query = '', ChangedAt = @now, Change = @change WHERE Id = @id",
        ("@id", alertId),
        ("@now", now.ToUnixTimeMilliseconds()),
        ("@change", NextChange(session)));
}

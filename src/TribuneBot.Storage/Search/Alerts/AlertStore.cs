using Microsoft.Data.Sqlite;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Search.Alerts;

/// <summary>The unit reads its own changes.</summary>
internal sealed class AlertStore(UnitWork work, RowIds ids) : IAlertStore
{
    private readonly Dictionary<long, Alert?> _changed = [];

    public async Task<IReadOnlyList<Alert>> ListAsync(long readerId, CancellationToken cancellationToken)
    {
        var stored = await work.File.ReadAsync(
            session => session.Query(
                $"""
                SELECT a.Id, a.Query, a.Cadence, a.DailyCap, a.State, a.CreatedAt
                FROM Readers r CROSS JOIN Alerts a ON a.TargetId = r.TargetId AND a.State < {(int)AlertState.Removed}
                WHERE r.UserId = @reader
                """,
                row => Map(row, readerId),
                ("@reader", readerId)),
            cancellationToken);
        return stored.Where(alert => !_changed.ContainsKey(alert.Id))
            .Concat(_changed.Values.OfType<Alert>().Where(alert => alert.ReaderId == readerId))
            .OrderBy(alert => alert.Id)
            .ToList();
    }

    public async Task<Alert?> FindAsync(long alertId, long readerId, CancellationToken cancellationToken) =>
        (await ListAsync(readerId, cancellationToken)).FirstOrDefault(alert => alert.Id == alertId);

    public async Task<Alert> AddAsync(long readerId, string query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var alert = new Alert { Id = await ids.NextAsync(cancellationToken), ReaderId = readerId, Query = query, CreatedAt = now };
        _changed[alert.Id] = alert;
        work.AfterSave((session, _) => Insert(session, alert));
        return alert;
    }

    public Task SaveAsync(Alert alert, CancellationToken cancellationToken)
    {
        _changed[alert.Id] = alert;
        work.AfterSave((session, _) => session.Execute(
            $"""
            UPDATE Alerts SET Cadence = @cadence, DailyCap = @cap, State = @state, ChangedAt = @now, Change = @change
            WHERE Id = @id AND State < {(int)AlertState.Removed}
            """,
            ("@id", alert.Id),
            ("@cadence", (int)alert.Cadence),
            ("@cap", alert.DailyCap),
            ("@state", (int)StateOf(alert)),
            ("@now", work.File.Now.ToUnixTimeMilliseconds()),
            ("@change", AlertRows.NextChange(session))));
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Alert alert, CancellationToken cancellationToken)
    {
        _changed[alert.Id] = null;
        work.AfterSave((session, _) => AlertRows.Remove(session, alert.Id, work.File.Now));
        return Task.CompletedTask;
    }

    private static void Insert(SqliteSession session, Alert alert) => session.Execute(
        """
        INSERT INTO Alerts (Id, TargetId, Query, Cadence, DailyCap, State, CreatedAt, ChangedAt, Change)
        SELECT @id, TargetId, @query, @cadence, @cap, @state, @created, @created, @change FROM Readers WHERE UserId = @reader
        """,
        ("@id", alert.Id),
        ("@reader", alert.ReaderId),
        ("@query", alert.Query),
        ("@cadence", (int)alert.Cadence),
        ("@cap", alert.DailyCap),
        ("@state", (int)StateOf(alert)),
        ("@created", alert.CreatedAt.ToUnixTimeMilliseconds()),
        ("@change", AlertRows.NextChange(session)));

    private static AlertState StateOf(Alert alert) => alert.IsPaused ? AlertState.Paused : AlertState.Active;

    private static Alert Map(SqliteDataReader row, long readerId) => new()
    {
        Id = row.GetInt64(0),
        ReaderId = readerId,
        Query = row.GetString(1),
        Cadence = (AlertCadence)row.GetInt32(2),
        DailyCap = row.GetInt32(3),
        IsPaused = (AlertState)row.GetInt32(4) == AlertState.Paused,
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
    };
}

using TribuneBot.Core.Articles;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Search.Alerts;

namespace TribuneBot.Storage.Readers;

internal sealed class UpdateLog(TribuneFile file, RowIdSources ids) : IUpdateLog
{
    private const int PruneSlice = 5_000;

    private static readonly TimeSpan UpdatesKeptFor = TimeSpan.FromHours(48);

    public Task<bool> WasHandledAsync(long updateId, CancellationToken cancellationToken) => file.ReadAsync(
        session => session.Scalar("SELECT 1 FROM HandledUpdates WHERE UpdateId = @id", ("@id", updateId)) is not null,
        cancellationToken);

    public async Task<IUpdateUnit> BeginAsync(long updateId, CancellationToken cancellationToken)
    {
        var db = await file.NewContextAsync(cancellationToken);
        return new UpdateUnit(new UnitWork(file, db), ids, updateId);
    }

    public async Task PruneAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await PruneAsync("HandledUpdates", "UpdateId", "HandledAt", now - UpdatesKeptFor, cancellationToken);
        await PruneAsync("StoredQueries", "Id", "CreatedAt", now - StoredQuery.KeptFor, cancellationToken);
        await file.WriteAsync(session => PruneCounts(session, now), cancellationToken);
    }

    /// <summary>Few rows: what was read this hour two days ago, alerts that were removed then, zones that were left then.</summary>
    private static int PruneCounts(SqliteSession session, DateTimeOffset now) =>
        session.Execute("DELETE FROM ReadPresses WHERE Hour < @hour", ("@hour", ReadCounter.HourOf(now - TopStories.Span - TopStories.Span)))
        + session.Execute(
            $"DELETE FROM Alerts WHERE State = {(int)AlertState.Removed} AND ChangedAt < @before",
            ("@before", (now - AlertRows.RemovedKeptFor).ToUnixTimeMilliseconds()))
        + ReaderZones.Prune(session, now);

    /// <summary>In slices: an hour's worth at once would keep the senders waiting.</summary>
    private async Task PruneAsync(string table, string key, string time, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var sql = $"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE {time} < @before LIMIT {PruneSlice})";
        var deleted = PruneSlice;
        while (deleted == PruneSlice)
        {
            deleted = await file.WriteAsync(
                session => session.Execute(sql, ("@before", before.ToUnixTimeMilliseconds())), cancellationToken);
        }
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;
using TribuneBot.Storage.Newsroom;
using TribuneBot.Storage.Search;
using TribuneBot.Storage.Search.Alerts;

namespace TribuneBot.Storage.Readers;

/// <summary>
/// One update's changes, gathered in memory while the handler works (it may be talking to Telegram) and written in one short transaction.
/// </summary>
internal sealed class UpdateUnit(UnitWork work, RowIdSources ids, long updateId) : IUpdateUnit
{
    public IReaderStore Readers { get; } = new ReaderStore(work);

    public IStoredQueries Queries { get; } = new StoredQueries(work.Db, ids.StoredQueries);

    public IBroadcastStore Broadcasts { get; } = new BroadcastStore(work, ids);

    public IDispatchDesk Dispatches { get; } = new DispatchDesk(work);

    public IAlertStore Alerts { get; } = new AlertStore(work, ids.Alerts);

    public IReadCounter Reads { get; } = new ReadCounter(work);

    public async Task<bool> CommitAsync(CancellationToken cancellationToken)
    {
        using var turn = await work.File.EnterGateAsync(cancellationToken);
        await using var transaction = await work.Db.Database.BeginTransactionAsync(cancellationToken);
        using var session = new SqliteSession((SqliteConnection)work.Db.Database.GetDbConnection(), isBorrowed: true);
        var isNew = session.Execute(
            "INSERT OR IGNORE INTO HandledUpdates (UpdateId, HandledAt) VALUES (@id, @now)",
            ("@id", updateId),
            ("@now", work.File.Now.ToUnixTimeMilliseconds())) == 1;
        if (!isNew)
            return false;

        await work.Db.SaveChangesAsync(cancellationToken);
        work.RunSteps(session);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public ValueTask DisposeAsync() => work.Db.DisposeAsync();
}

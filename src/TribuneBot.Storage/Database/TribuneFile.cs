using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Storage.Database;

/// <summary>The database file: opens it for reading, and for writing one at a time.</summary>
internal sealed class TribuneFile : IDisposable
{
    private readonly string _connectionString;
    private readonly string _writerConnectionString;
    private readonly PooledDbContextFactory<TribuneDb> _contexts;
    private readonly Action<SqliteConnection>? _writerOpened;
    private readonly WriteGate _gate = new();
    private readonly LogLimit _log;
    private SqliteSession? _writer;

    public TribuneFile(StorageOptions options, TimeProvider clock)
    {
        _connectionString = ConnectionString(options.DatabasePath, SqliteOpenMode.ReadWrite);
        _writerConnectionString = new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ToString();
        _contexts = new PooledDbContextFactory<TribuneDb>(TribuneDb.Options(_connectionString), poolSize: 32);
        _writerOpened = options.WriterOpened;
        _log = new LogLimit(options.DatabasePath, options.MostLogBytes);
        Clock = clock;
    }

    public TimeProvider Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>
    /// Cache=Private: a shared cache turns contention into SQLITE_LOCKED, which no busy time-out covers. Never "create": a mistyped path
    /// must not become an empty database; only the migrator makes one.
    /// </summary>
    public static string ConnectionString(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Cache = SqliteCacheMode.Private,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>A context for one unit of work; dispose it.</summary>
    public Task<TribuneDb> NewContextAsync(CancellationToken cancellationToken) => _contexts.CreateDbContextAsync(cancellationToken);

    public Task<IDisposable> EnterGateAsync(CancellationToken cancellationToken) => _gate.EnterAsync(cancellationToken);

    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        using var session = await OpenAsync(_connectionString, cancellationToken);
        return read(session);
    }

    /// <summary>A connection of its own, not pooled, for whoever keeps it; the caller disposes it.</summary>
    public Task<SqliteSession> OpenForSearchAsync(Action<SqliteConnection> opened, CancellationToken cancellationToken) =>
        OpenAsync(_writerConnectionString, cancellationToken, opened);

    /// <summary>As <see cref="ReadAsync"/>, for several questions that must meet the same state: what is committed in between is not seen.</summary>
    public Task<T> ReadSnapshotAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken) => ReadAsync(
        session =>
        {
            session.Execute("BEGIN");
            try
            {
                return read(session);
            }
            finally
            {
                session.Execute("ROLLBACK");
            }
        },
        cancellationToken);

    /// <summary>Runs one immediate transaction, durable when this returns; an exception rolls it back.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellationToken)
    {
        using var turn = await _gate.EnterAsync(cancellationToken);
        _writer ??= await OpenWriterAsync(cancellationToken);
        _writer.Execute("BEGIN IMMEDIATE");
        try
        {
            var result = write(_writer);
            _writer.Execute("COMMIT");
            _log.Keep(_writer);
            return result;
        }
        catch
        {
            // A connection in an unknown state is not worth saving: closing it rolls back whatever is left. (Only because it is not pooled:
            // a pooled one would come back with the transaction still open.)
            _writer.Dispose();
            _writer = null;
            throw;
        }
    }

    /// <summary>As <see cref="WriteAsync"/>, for callers that keep what they could not write and try again.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written now; nothing of it was.</exception>
    public Task<T> TryWriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellationToken) =>
        OrUnavailableAsync(() => WriteAsync(write, cancellationToken));

    /// <summary>As <see cref="ReadAsync"/>, for callers that try again.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be read now.</exception>
    public Task<T> TryReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken) =>
        OrUnavailableAsync(() => ReadAsync(read, cancellationToken));

    /// <inheritdoc cref="TryReadAsync"/>
    public Task<T> TryReadSnapshotAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken) =>
        OrUnavailableAsync(() => ReadSnapshotAsync(read, cancellationToken));

    /// <summary>Runs one immediate transaction through a context and saves its changes.</summary>
    public async Task SaveAsync(Func<TribuneDb, Task> change, CancellationToken cancellationToken)
    {
        using var turn = await _gate.EnterAsync(cancellationToken);
        await using var db = await NewContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await change(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _gate.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private async Task<SqliteSession> OpenWriterAsync(CancellationToken cancellationToken)
    {
        var writer = await OpenAsync(_writerConnectionString, cancellationToken, _writerOpened);
        writer.Execute(Pragmas.OfWriter);
        return writer;
    }

    private static async Task<T> OrUnavailableAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException trouble) when (FileTrouble.IsIt(trouble))
        {
            throw new StorageUnavailableException("The database cannot be used.", trouble);
        }
    }

    private static async Task<SqliteSession> OpenAsync(
        string connectionString, CancellationToken cancellationToken, Action<SqliteConnection>? opened = null)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        Pragmas.Apply(connection);
        opened?.Invoke(connection);
        return new SqliteSession(connection);
    }
}

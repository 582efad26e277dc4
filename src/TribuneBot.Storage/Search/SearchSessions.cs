using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Connections for searching, kept open with their prepared statements: opening one and preparing what a search asks takes longer than most
/// searches. No more are kept than searches ever ran at once, eight at most.
/// </summary>
internal sealed class SearchSessions(TribuneFile file) : IDisposable
{
    private const int Kept = 8;

    /// <summary>Common lists are megabytes long: they are read where the system caches them, instead of being copied page by page.</summary>
    private const string Settings = "PRAGMA query_only = 1; PRAGMA mmap_size = 8589934592; PRAGMA cache_size = -8192;";

    private readonly ConcurrentBag<SqliteSession> _free = [];
    private bool _isDisposed;

    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        if (!_free.TryTake(out var session))
            session = await file.OpenForSearchAsync(Prepare, cancellationToken);

        var result = read(session);
        if (_isDisposed || _free.Count >= Kept)
            session.Dispose();
        else
            _free.Add(session);
        return result;
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_free.TryTake(out var session))
            session.Dispose();
    }

    private static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        MatchCounts.Register(connection);
    }
}

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

    /// <summary>
    /// Common lists are megabytes long: they are read where the system caches them, instead of being copied page by page. Any size makes SQLite
    /// ask for mapped pages; the size itself is for where there is no <see cref="MappedReading"/>.
    /// </summary>
    private const string Settings = "PRAGMA query_only = 1; PRAGMA mmap_size = 8589934592; PRAGMA cache_size = -8192;";

    private readonly ConcurrentBag<SearchSession> _free = [];
    private readonly Lock _mapping = new();
    private FileMap? _map;
    private bool _isDisposed;

    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        if (!_free.TryTake(out var session))
            session = await OpenAsync(cancellationToken);

        try
        {
            var result = read(session.Reading);
            Keep(session);
            return result;
        }
        catch
        {
            // As the writer's: a connection in an unknown state is not worth saving.
            session.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_free.TryTake(out var session))
            session.Dispose();
        lock (_mapping)
            _map?.Dispose();
    }

    private void Keep(SearchSession session)
    {
        if (_isDisposed || _free.Count >= Kept)
            session.Dispose();
        else
            _free.Add(session);
    }

    private async Task<SearchSession> OpenAsync(CancellationToken cancellationToken)
    {
        MappedReading? mapped = null;
        var reading = await file.OpenForSearchAsync(connection => mapped = Prepare(connection), cancellationToken);
        return new SearchSession(reading, mapped);
    }

    private MappedReading? Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        MatchCounts.Register(connection);
        lock (_mapping)
            return MappedReading.Of(connection, ref _map);
    }
}

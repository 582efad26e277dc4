using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TribuneBot.Storage.Database;

/// <summary>
/// The settings SQLite keeps per connection. Full sync because an intent that a power cut rolls back is a post sent twice; the busy
/// time-out is for other processes only (a verb beside a running host): inside this one the gate queues writers.
/// </summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    public const string BusyTimeout = "PRAGMA busy_timeout = 10000";

    /// <summary>
    /// For the one connection that writes: a batch of articles touches more pages than the two megabytes SQLite would keep, and each that does not fit is
    /// written twice; the log is copied into the file every 16 MB, because the same pages are written again and again.
    /// </summary>
    public const string OfWriter = "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000;";

    private const string Sql =
        $"PRAGMA synchronous = FULL; {BusyTimeout}; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;";

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }
}

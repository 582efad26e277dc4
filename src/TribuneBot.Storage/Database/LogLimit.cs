namespace TribuneBot.Storage.Database;

/// <summary>
/// Keeps the write-ahead log short. SQLite copies it into the file by itself, but begins it anew only in a moment without a reader, and while
/// a broadcast runs there may be none: then the log grows by every commit, and every read looks through it. Asked with RESTART, SQLite lets the readers
/// of the moment end and newer ones read the file alone (https://www.sqlite.org/wal.html#ckpt).
/// </summary>
/// <param name="databasePath">The log lies beside it.</param>
/// <param name="most">In bytes; above it the log is begun anew after a commit.</param>
internal sealed class LogLimit(string databasePath, long most)
{
    /// <summary>How long the next writer may be kept waiting for readers to end, in milliseconds; if they do not, the next commit tries again.</summary>
    private const int Patience = 20;

    private readonly FileInfo _log = new(databasePath + "-wal");

    /// <param name="writer">Outside a transaction.</param>
    public void Keep(SqliteSession writer)
    {
        _log.Refresh();
        if (!_log.Exists || _log.Length <= most)
            return;

        writer.Execute($"PRAGMA busy_timeout = {Patience}");
        writer.Scalar("PRAGMA wal_checkpoint(TRUNCATE)");
        writer.Execute(Pragmas.BusyTimeout);
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TribuneBot.Storage.Database;

/// <summary>
/// One statement that runs for each row of a group, with whole numbers bound by position (<c>?1</c>, <c>?2</c> …). A set-based statement over
/// <c>json_each</c> with RETURNING cost two to three times as much a row, and the provider's command as much again.
/// </summary>
internal sealed class RowStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public RowStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs it for its effect.</summary>
    public void Run(params ReadOnlySpan<long> arguments) => Ask([], arguments);

    /// <summary>Runs it and reads the first row.</summary>
    /// <param name="columns">Takes the row's first columns; NULL reads as 0.</param>
    /// <returns>False when there is no row.</returns>
    public bool Ask(Span<long> columns, params ReadOnlySpan<long> arguments)
    {
        for (var at = 0; at < arguments.Length; at++)
            Check(raw.sqlite3_bind_int64(_statement, at + 1, arguments[at]));
        try
        {
            var step = raw.sqlite3_step(_statement);
            if (step is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
                Check(step);
            if (step == raw.SQLITE_DONE)
                return false;

            for (var at = 0; at < columns.Length; at++)
                columns[at] = raw.sqlite3_column_int64(_statement, at);
            return true;
        }
        finally
        {
            // Gives the step's failure once more, which has been thrown.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    /// <exception cref="SqliteException">As the provider itself would throw it.</exception>
    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}

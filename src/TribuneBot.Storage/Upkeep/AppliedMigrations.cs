using Microsoft.Data.Sqlite;

namespace TribuneBot.Storage.Upkeep;

/// <summary>Reads what was applied to a database without touching it, and without EF Core, which would prepare the file for writing.</summary>
internal static class AppliedMigrations
{
    private const int SqliteNotADatabase = 26;
    private const int SqliteCorrupt = 11;

    /// <returns>The migrations in order; null when the file is not SQLite or belongs to another program.</returns>
    public static async Task<IReadOnlyList<string>?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(path, cancellationToken);
            if (!await HasTableAsync(connection, "__EFMigrationsHistory", cancellationToken))
                return await IsEmptyAsync(connection, cancellationToken) ? [] : null;

            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var applied = new List<string>();
            while (await rows.ReadAsync(cancellationToken))
                applied.Add(rows.GetString(0));
            return applied;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SqliteNotADatabase or SqliteCorrupt)
        {
            return null;
        }
    }

    public static async Task<bool> IsLockedAsync(string path, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(path, cancellationToken);
        if (!await HasTableAsync(connection, "__EFMigrationsLock", cancellationToken))
            return false;
        return await CountAsync(connection, "SELECT count(*) FROM __EFMigrationsLock", null, cancellationToken) > 0;
    }

    private static async Task<SqliteConnection> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
        var connection = new SqliteConnection(text);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<bool> HasTableAsync(SqliteConnection connection, string name, CancellationToken cancellationToken) =>
        await CountAsync(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name", name, cancellationToken) > 0;

    private static async Task<bool> IsEmptyAsync(SqliteConnection connection, CancellationToken cancellationToken) =>
        await CountAsync(connection, "SELECT count(*) FROM sqlite_master", null, cancellationToken) == 0;

    private static async Task<long> CountAsync(
        SqliteConnection connection, string sql, string? name, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (name is not null)
            command.Parameters.AddWithValue("@name", name);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}

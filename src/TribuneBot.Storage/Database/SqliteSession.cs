using Microsoft.Data.Sqlite;

namespace TribuneBot.Storage.Database;

/// <summary>One open connection with its prepared statements. SQLite works on the calling thread, so nothing here pretends to be asynchronous.</summary>
/// <param name="isBorrowed">The connection belongs to somebody else, who closes it.</param>
internal sealed class SqliteSession(SqliteConnection connection, bool isBorrowed = false) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowStatement> _rowStatements = new(StringComparer.Ordinal);

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Bind(sql, arguments).ExecuteNonQuery();

    /// <returns>The first column of the first row; null when there is no row or it is NULL.</returns>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Bind(sql, arguments).ExecuteScalar() is { } value and not DBNull ? value : null;

    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        (long?)Scalar(sql, arguments);

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        using var reader = Read(sql, arguments);
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(map(reader));
        return rows;
    }

    /// <summary>Streams rows; the caller disposes the reader, and may stop early.</summary>
    public SqliteDataReader Read(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Bind(sql, arguments).ExecuteReader();

    /// <summary>For a statement that runs for each row of a group; it lives as long as the session.</summary>
    public RowStatement ForRows(string sql)
    {
        if (!_rowStatements.TryGetValue(sql, out var statement))
            _rowStatements.Add(sql, statement = new RowStatement(connection, sql));
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _rowStatements.Values)
            statement.Dispose();
        foreach (var statement in _statements.Values)
            statement.Dispose();
        if (!isBorrowed)
            connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = connection.CreateCommand();
            statement.CommandText = sql;
            _statements.Add(sql, statement);
        }

        statement.Parameters.Clear();
        foreach (var (name, value) in arguments)
            statement.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return statement;
    }
}

using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;

namespace TribuneBot.Benchmarks.Search;

/// <summary>
/// The baseline: the same articles in a plain table with an external-content FTS5 index of SQLite's own words, asked with
/// <c>ORDER BY rank</c>.
/// </summary>
internal sealed class BaselineDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _search;
    private readonly SqliteCommand _count;

    public BaselineDatabase(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=false");
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;");
        _search = Command("SELECT rowid FROM f WHERE f MATCH @query ORDER BY rank LIMIT 10");
        _count = Command("SELECT count(*) FROM f WHERE f MATCH @query");
    }

    public static BaselineDatabase Create(string path)
    {
        var database = new BaselineDatabase(path);
        database.Execute(
            """
            CREATE TABLE a (id INTEGER PRIMARY KEY, url TEXT UNIQUE, title TEXT, text TEXT, published TEXT);
            CREATE VIRTUAL TABLE f USING fts5(
                title, text, content='a', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
            """);
        return database;
    }

    /// <summary>Lets FTS5 write larger pieces, so that a large corpus is made sooner; its index is rather better for it.</summary>
    public void MakeRoom() => Execute("INSERT INTO f (f, rank) VALUES ('hashsize', 16777216); PRAGMA cache_size = -65536;");

    /// <returns>How many were added.</returns>
    public int Add(IReadOnlyCollection<ArticleDraft> batch)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = Command(
            """
            INSERT INTO a (url, title, text, published) VALUES (@url, @title, @text, @published);
            INSERT INTO f (rowid, title, text) VALUES (last_insert_rowid(), @title, @text);
            """);
        insert.Transaction = transaction;
        foreach (var draft in batch)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("@url", draft.Url);
            insert.Parameters.AddWithValue("@title", draft.Title);
            insert.Parameters.AddWithValue("@text", draft.Text);
            insert.Parameters.AddWithValue("@published", draft.Published!.Value.ToString("O"));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return batch.Count;
    }

    /// <returns>How many ids came, at most ten.</returns>
    public int Search(string query)
    {
        using var rows = Asked(_search, query).ExecuteReader();
        var count = 0;
        while (rows.Read())
            count++;
        return count;
    }

    public long Count(string query) => (long)Asked(_count, query).ExecuteScalar()!;

    public void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _search.Dispose();
        _count.Dispose();
        _connection.Dispose();
    }

    private static SqliteCommand Asked(SqliteCommand command, string query)
    {
        command.Parameters.Clear();
        command.Parameters.AddWithValue("@query", query);
        return command;
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}

using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TribuneBot.Verbs;

namespace TribuneBot.Benchmarks;

/// <summary>
/// The verb <c>import</c> on JSON lines (10,000 unless an argument says otherwise), in its own process's words: reading, topics, stemming,
/// archive and index. Baseline: the same texts put into a plain table with an external-content FTS5 index of SQLite's own
/// (<c>porter unicode61</c>), in transactions of the same size. Then whether the rate falls as the archive grows.
/// </summary>
internal sealed class ImportScenario : IScenario
{
    private const int Batch = 1_000;

    public string Name => "import";

    public string Description => "import of JSON lines; argument: how many (10000)";

    public async Task RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        var folder = Directory.CreateTempSubdirectory("tribunebot-import-").FullName;
        var articles = new ArticleGenerator(seed: 1).Take(count).ToList();
        var file = Path.Combine(folder, "articles.jsonl");
        await File.WriteAllLinesAsync(file, articles.Select(article => JsonSerializer.Serialize(article)), cancellationToken);

        Console.WriteLine($"import of {count:N0} articles");
        await Pairs.CompareAsync(
            "import", () => ImportAsync(folder, file, count), "plain table + FTS5", () => BaselineAsync(folder, articles, cancellationToken), "articles/s");
        await GrowAsync(folder, articles, cancellationToken);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Five files one after another into one database: does the last go in as fast as the first?</summary>
    private static async Task GrowAsync(string folder, List<GeneratedArticle> articles, CancellationToken cancellationToken)
    {
        var database = Path.Combine(folder, "growing.db");
        foreach (var (part, chunk) in articles.Chunk(Math.Max(1, articles.Count / 5)).Index())
        {
            var file = Path.Combine(folder, $"part{part}.jsonl");
            await File.WriteAllLinesAsync(file, chunk.Select(article => JsonSerializer.Serialize(article)), cancellationToken);
            var rate = await RateAsync(database, file, chunk.Length);
            Console.WriteLine($"  part {part + 1}: {rate:0} articles/s");
        }
    }

    private static async Task<double> ImportAsync(string folder, string file, int count)
    {
        var database = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
        var rate = await RateAsync(database, file, count);
        File.Delete(database);
        return rate;
    }

    private static async Task<double> RateAsync(string database, string file, int count)
    {
        var output = Console.Out;
        var started = TimeProvider.System.GetTimestamp();
        Console.SetOut(TextWriter.Null);
        var code = await CommandLine.RunAsync(["import", file, "--database", database]);
        Console.SetOut(output);
        if (code != ExitCode.Done)
            throw new InvalidOperationException($"import ended with {code}");

        return count / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> BaselineAsync(string folder, List<GeneratedArticle> articles, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
        var started = TimeProvider.System.GetTimestamp();
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=false"))
        {
            await connection.OpenAsync(cancellationToken);
            await ExecuteAsync(connection, """
                PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
                CREATE TABLE a (id INTEGER PRIMARY KEY, url TEXT UNIQUE, title TEXT, text TEXT, published TEXT);
                CREATE VIRTUAL TABLE f USING fts5(title, text, content='a', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
                """, cancellationToken);
            foreach (var batch in articles.Chunk(Batch))
                await InsertAsync(connection, batch, cancellationToken);
        }

        var rate = articles.Count / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        File.Delete(path);
        return rate;
    }

    private static async Task InsertAsync(SqliteConnection connection, GeneratedArticle[] batch, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var insert = connection.CreateCommand();
        insert.Transaction = (SqliteTransaction)transaction;
        insert.CommandText = """
            INSERT INTO a (url, title, text, published) VALUES (@url, @title, @text, @published);
            INSERT INTO f (rowid, title, text) VALUES (last_insert_rowid(), @title, @text);
            """;
        foreach (var article in batch)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("@url", article.Url);
            insert.Parameters.AddWithValue("@title", article.Title);
            insert.Parameters.AddWithValue("@text", article.Text);
            insert.Parameters.AddWithValue("@published", article.Published);
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using System.Text.Json;
using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

/// <summary>Reads articles by their keys in the word index.</summary>
internal static class ArticleReading
{
    private const string Columns =
        """
        Id, ContentHash, IndexKey, Language, IsTeaser, HasVideo, Topics, PublishedAt, SortTime, FirstSeenAt,
        Site, Url, Agency, Author, ImageUrl, Reads, Title, Lead, Text
        """;

    private const string Withdrawn = "EXISTS (SELECT 1 FROM Withdrawals WHERE ArticleId = Articles.Id)";

    /// <summary>The articles at these keys of the index.</summary>
    public static Dictionary<long, Article> ByKeys(SqliteSession session, IReadOnlyList<long> keys) => keys.Count == 0 ? [] : session.Query(
        $"SELECT {Columns} FROM Articles WHERE IndexKey IN (SELECT value FROM json_each(@keys))",
        row => (Key: row.GetInt64(2), Article: ArticleFinder.ReadContent(row)),
        ("@keys", JsonSerializer.Serialize(keys))).ToDictionary(found => found.Key, found => found.Article);

    /// <summary>The articles below a key of the index, the newest first.</summary>
    public static List<KeyedArticle> Below(SqliteSession session, long key, int limit) => session.Query(
        $"SELECT {Columns}, {Withdrawn} FROM Articles WHERE IndexKey < @key ORDER BY IndexKey DESC LIMIT @limit",
        ReadKeyed,
        ("@key", key),
        ("@limit", limit));

    /// <summary>Articles from all over the archive, in the order of their ids.</summary>
    public static List<KeyedArticle> Spread(SqliteSession session, int limit)
    {
        var step = Math.Max(1, ((session.Number("SELECT max(Id) FROM Articles") ?? 0) + limit - 1) / limit);
        return session.Query(
            $"""
            WITH RECURSIVE places (Id) AS (SELECT 1 UNION ALL SELECT Id + @step FROM places WHERE Id + @step <= @limit * @step)
            SELECT {Columns}, {Withdrawn} FROM places JOIN Articles USING (Id)
            """,
            ReadKeyed,
            ("@step", step),
            ("@limit", limit));
    }

    private static KeyedArticle ReadKeyed(SqliteDataReader row) => new(row.GetInt64(2), ArticleFinder.ReadContent(row), row.GetBoolean(19));
}

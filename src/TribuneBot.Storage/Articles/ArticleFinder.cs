using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

/// <summary>Finds the row an incoming article belongs to.</summary>
internal sealed class ArticleFinder(SqliteSession session)
{
    public StoredArticle? ByIdentity(PreparedArticle article) => Find("Identity = @key", article.Identity, article);

    /// <summary>
    /// A teaser is one of whatever stands under its title. A page completes only what is still a teaser; one without an address is also the
    /// story of its title and time that got its address from a teaser.
    /// </summary>
    public StoredArticle? ByTitle(PreparedArticle article)
    {
        if (article.Content.IsTeaser)
            return Find("TeaserIdentity = @key", article.TeaserIdentity, article);

        return TeaserOf(article) ?? (article.Content.Url is null
            ? Find("TeaserIdentity = @key AND Url IS NOT NULL AND PublishedAt IS @published", article.TeaserIdentity, article)
            : null);
    }

    public StoredArticle? TeaserOf(PreparedArticle article) =>
        Find("TeaserIdentity = @key AND IsTeaser = 1", article.TeaserIdentity, article);

    private StoredArticle? Find(string condition, string key, PreparedArticle article)
    {
        using var row = session.Read(
            $"""
            SELECT
                Id, ContentHash, IndexKey, Language, IsTeaser, HasVideo, Topics, PublishedAt, SortTime, FirstSeenAt,
                Site, Url, Agency, Author, ImageUrl, Reads, Title, Lead, Text,
                EXISTS (SELECT 1 FROM Withdrawals WHERE ArticleId = Articles.Id)
            FROM Articles WHERE {condition} ORDER BY Id LIMIT 1
            """,
            ("@key", key),
            ("@published", article.Content.Published?.ToUnixTimeMilliseconds()));
        return row.Read() ? new StoredArticle(ReadContent(row), row.GetInt64(1), row.GetInt64(2), row.GetBoolean(19)) : null;
    }

    private static Article ReadContent(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Language = row.GetString(3),
        IsTeaser = row.GetBoolean(4),
        HasVideo = row.GetBoolean(5),
        TopicIds = SpacedList.Split(row.GetString(6)),
        Published = row.IsDBNull(7) ? null : Moment(row, 7),
        SortTime = Moment(row, 8),
        FirstSeenAt = Moment(row, 9),
        Site = row.GetString(10),
        Url = Text(row, 11),
        Agency = Text(row, 12),
        Author = Text(row, 13),
        ImageUrl = Text(row, 14),
        Reads = row.IsDBNull(15) ? null : row.GetInt32(15),
        Title = row.GetString(16),
        Lead = row.GetString(17),
        Text = row.GetString(18),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Moment(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}

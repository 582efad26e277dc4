using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

/// <summary>Finds the row an incoming article belongs to.</summary>
internal sealed class ArticleFinder(SqliteSession session)
{
    /// <summary>The story that stands under this one's own key.</summary>
    public StoredArticle? ByIdentity(PreparedArticle article) => Find("Identity = @key", article.Identity, article);

    /// <summary>Stories that once stood under this one's key, or stand or stood under one of its further addresses.</summary>
    public IEnumerable<StoredArticle> ByOtherKeys(PreparedArticle article) => OfKey(article.Identity, article)
        .Concat(article.OtherKeys.SelectMany(key => new[] { Find("Identity = @key", key, article) }.OfType<StoredArticle>().Concat(OfKey(key, article))));

    /// <summary>The newest of those that have had this guid, at most five: a feed may give one guid to everything.</summary>
    public IEnumerable<StoredArticle> ByGuid(string guidKey, PreparedArticle article) => OfKey(guidKey, article);

    /// <summary>Stories of the same days whose text or title has something in common with this one's.</summary>
    public IEnumerable<StoredArticle> Alike(PreparedArticle article, IReadOnlyList<long> bands)
    {
        var (first, last) = StoryLikeness.DaysOf(article.Content);
        return bands
            .SelectMany(band => session.Query(
                "SELECT ArticleId FROM ArticleBands WHERE Band = @band AND Day BETWEEN @first AND @last LIMIT 20",
                row => row.GetInt64(0),
                ("@band", band),
                ("@first", first),
                ("@last", last)))
            .Distinct().Order().Select(id => ById(id, article)).OfType<StoredArticle>();
    }

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

    private IEnumerable<StoredArticle> OfKey(string key, PreparedArticle article) => session
        .Query("SELECT ArticleId FROM ArticleKeys WHERE Key = @key ORDER BY ArticleId DESC LIMIT 5", row => row.GetInt64(0), ("@key", key))
        .Select(id => ById(id, article)).OfType<StoredArticle>();

    private StoredArticle? ById(long id, PreparedArticle article) => Find("Id = @key", id, article);

    private StoredArticle? Find(string condition, object key, PreparedArticle article)
    {
        using var row = session.Read(
            $"""
            SELECT
                Id, ContentHash, IndexKey, Language, IsTeaser, HasVideo, Topics, PublishedAt, SortTime, FirstSeenAt,
                Site, Url, Agency, Author, ImageUrl, Reads, Title, Lead, Text,
                EXISTS (SELECT 1 FROM Withdrawals WHERE ArticleId = Articles.Id), Identity
            FROM Articles WHERE {condition} ORDER BY Id LIMIT 1
            """,
            ("@key", key),
            ("@published", article.Content.Published?.ToUnixTimeMilliseconds()));
        return row.Read() ? new StoredArticle(ReadContent(row), row.GetString(20), row.GetInt64(1), row.GetInt64(2), row.GetBoolean(19)) : null;
    }

    public static Article ReadContent(SqliteDataReader row) => new()
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

using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Articles;

internal sealed class ArticleStore(TribuneFile file) : IArticleStore
{
    public Task<IReadOnlyList<IntakeResult>> StoreAsync(
        IReadOnlyList<PreparedArticle> articles, IntakeOptions options, SourceCheck? check, CancellationToken cancellationToken) =>
        file.WriteAsync(session => new ArticleIntake(session, options).Store(articles, check), cancellationToken);

    public async Task<Article?> FindAsync(long articleId, CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var row = await db.Articles
            .FromSql($"SELECT * FROM Articles WHERE Id = {articleId} AND Id NOT IN (SELECT ArticleId FROM Withdrawals)")
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return row?.ToArticle();
    }

    public async Task<Article?> FindByUrlAsync(string url, CancellationToken cancellationToken)
    {
        if (!CanonicalUrl.TryMake(url, out var canonical))
            return null;

        var identity = ArticleIdentity.OfAddress(canonical);
        var id = await file.ReadAsync(
            session => session.Number(
                """
                SELECT coalesce(
                    (SELECT Id FROM Articles WHERE Identity = @identity), (SELECT min(ArticleId) FROM ArticleKeys WHERE Key = @identity))
                """,
                ("@identity", identity)),
            cancellationToken);
        return id is { } articleId ? await FindAsync(articleId, cancellationToken) : null;
    }

    public Task<IReadOnlyList<Revision>> RevisionsAsync(long articleId, CancellationToken cancellationToken) => file.ReadAsync<IReadOnlyList<Revision>>(
        session => session.Query(
            "SELECT ReplacedAt, Title, Lead, Text, IsCosmetic FROM Revisions WHERE ArticleId = @article ORDER BY Id",
            row => new Revision(
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4)),
            ("@article", articleId)),
        cancellationToken);

    public Task<bool> WithdrawAsync(long articleId, CancellationToken cancellationToken) => file.WriteAsync(
        session =>
        {
            var tallies = new LaneTallies(session);
            var isNew = new StoryChanges(session, tallies, file.Now).WithdrawArticle(articleId);
            tallies.Write();
            return isNew;
        },
        cancellationToken);

    public async Task<IReadOnlyList<Article>> LatestAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken)
    {
        var keys = await file.ReadAsync(session => LatestKeys(session, topicId, languages, offset, limit), cancellationToken);
        await using var db = await file.NewContextAsync(cancellationToken);
        var rows = await db.Articles.AsNoTracking().Where(article => keys.Contains(article.IndexKey)).ToListAsync(cancellationToken);
        return rows.OrderByDescending(row => row.IndexKey).Select(row => row.ToArticle()).ToList();
    }

    /// <summary>Walks an index that holds the language as well, newest first: no article is read that is not returned.</summary>
    private static List<long> LatestKeys(
        SqliteSession session, string? topicId, IReadOnlyCollection<string> languages, int offset, int limit)
    {
        var table = topicId is null ? "Articles" : "ArticleTopics";
        var standing = topicId is null ? " AND NOT EXISTS (SELECT 1 FROM Withdrawals w WHERE w.ArticleId = Articles.Id)" : "";
        var ofTopic = topicId is null ? "" : "Topic = @topic AND";
        var sql =
            $"""
            SELECT IndexKey FROM {table}
            WHERE {ofTopic} (@languages = '' OR instr(@languages, ' ' || Language || ' ') > 0){standing}
            ORDER BY IndexKey DESC LIMIT @limit OFFSET @offset
            """;
        return session.Query(
            sql,
            row => row.GetInt64(0),
            ("@topic", topicId),
            ("@languages", SpacedList.Join(languages)),
            ("@limit", limit),
            ("@offset", offset));
    }
}

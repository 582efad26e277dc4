using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

internal sealed class ArticleStore(TribuneFile file) : IArticleStore
{
    public Task<IReadOnlyList<IntakeResult>> StoreAsync(
        IReadOnlyList<PreparedArticle> articles, IntakeOptions options, SourceCheck? check, CancellationToken cancellationToken) =>
        file.WriteAsync(session => new ArticleIntake(session, options).Store(articles, check), cancellationToken);

    public async Task<Article?> FindAsync(long articleId, CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var row = await db.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == articleId, cancellationToken);
        return row?.ToArticle();
    }

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
        var ofTopic = topicId is null ? "" : "Topic = @topic AND";
        var sql =
            $"""
            SELECT IndexKey FROM {table}
            WHERE {ofTopic} (@languages = '' OR instr(@languages, ' ' || Language || ' ') > 0)
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

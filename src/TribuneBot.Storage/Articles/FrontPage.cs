using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

internal sealed class FrontPage(TribuneFile file) : IFrontPage
{
    /// <summary>Of stories of a span, which is a range of the key; a topic's are found in the index of topics.</summary>
    private const string Standing =
        """
        a.IsTeaser = 0 AND (@languages = '' OR instr(@languages, ' ' || a.Language || ' ') > 0)
            AND NOT EXISTS (SELECT 1 FROM Withdrawals w WHERE w.ArticleId = a.Id)
        """;

    private const string OfTopic = "(@topic IS NULL OR instr(a.Topics, ' ' || @topic || ' ') > 0)";

    public async Task<IReadOnlyList<Article>> SinceAsync(
        DateTimeOffset since, string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken)
    {
        var ids = await file.ReadAsync(
            session => session.Query(
                $"SELECT a.Id, 0 {Newest(topicId)} ORDER BY a.IndexKey DESC LIMIT @limit OFFSET @offset",
                row => row.GetInt64(0),
                Arguments(since, topicId, languages, offset, limit)),
            cancellationToken);
        return await LoadAsync(ids, cancellationToken);
    }

    public async Task<TopStories> TopAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var arguments = Arguments(now - TopStories.Span, topicId, languages, offset, limit);
        var (basis, found) = await file.ReadAsync(session => Find(session, topicId, arguments), cancellationToken);
        var articles = await LoadAsync(found.ConvertAll(entry => entry.Id), cancellationToken);
        var reads = found.ToDictionary(entry => entry.Id, entry => entry.Reads);
        return new TopStories(basis, articles, [.. articles.Select(article => reads[article.Id])]);
    }

    private static (TopBasis Basis, List<(long Id, long Reads)> Found) Find(
        SqliteSession session, string? topicId, (string Name, object? Value)[] arguments)
    {
        if (session.Scalar($"SELECT 1 {Newest(topicId)} AND a.Reads > 0 LIMIT 1", arguments) is not null)
            return (TopBasis.Reads, Ranked(session, $"SELECT a.Id, a.Reads {Newest(topicId)} AND a.Reads > 0 ORDER BY 2 DESC, a.IndexKey DESC", arguments));

        var pressed = Ranked(
            session,
            $"""
            SELECT a.Id, p.Presses
            FROM (SELECT ArticleId, sum(Presses) AS Presses FROM ReadPresses WHERE Hour > @hour GROUP BY ArticleId) p
                CROSS JOIN Articles a ON a.Id = p.ArticleId
            WHERE {Standing} AND {OfTopic} ORDER BY 2 DESC, a.IndexKey DESC
            """,
            arguments);
        var isAny = pressed.Count > 0 || session.Scalar("SELECT 1 FROM ReadPresses WHERE Hour > @hour LIMIT 1", arguments) is not null;
        return (isAny ? TopBasis.Presses : TopBasis.Nothing, pressed);
    }

    private static List<(long Id, long Reads)> Ranked(SqliteSession session, string sql, (string Name, object? Value)[] arguments) =>
        session.Query($"{sql} LIMIT @limit OFFSET @offset", row => (row.GetInt64(0), row.GetInt64(1)), arguments);

    private static string Newest(string? topicId) => topicId is null
        ? $"FROM Articles a WHERE a.IndexKey >= @since AND {Standing}"
        : $"FROM ArticleTopics t CROSS JOIN Articles a ON a.IndexKey = t.IndexKey WHERE t.Topic = @topic AND t.IndexKey >= @since AND {Standing}";

    private static (string Name, object? Value)[] Arguments(
        DateTimeOffset since, string? topicId, IReadOnlyCollection<string> languages, int offset, int limit) =>
    [
        ("@since", IndexKeys.First(since)), ("@hour", ReadCounter.HourOf(since)), ("@topic", topicId), ("@languages", SpacedList.Join(languages)),
        ("@limit", limit), ("@offset", offset),
    ];

    /// <summary>In the order of the ids.</summary>
    private async Task<IReadOnlyList<Article>> LoadAsync(List<long> ids, CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var rows = await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id].ToArticle())];
    }
}

using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// What the word index says to one query, with bounded work (docs/adr/0006): nothing here reads more of a common word's list
/// than it needs.
/// </summary>
internal sealed class SearchKeys(SqliteSession session, SearchQuery query, long from, long until)
{
    /// <summary>Newest matches that are ranked, and as many newest title matches.</summary>
    public const int Ranked = 200;

    private const int ExactTotal = 1_000;
    private const int MostCounted = 10_000;

    private readonly string? _match = query.Clauses.Count == 0 ? null : MatchExpression.Of(query);

    public SearchKeys(SqliteSession session, SearchQuery query, (DateTimeOffset? From, DateTimeOffset? Until) period)
        : this(
            session, query, period.From is { } from ? IndexKeys.First(from) : long.MinValue,
            period.Until is { } until ? IndexKeys.First(until) : long.MaxValue)
    {
    }

    /// <summary>The total, at most one more than what is exact.</summary>
    public (int Total, bool More) Total()
    {
        var counted = Count(_match, ExactTotal + 1);
        return ((int)Math.Min(counted, ExactTotal), counted > ExactTotal);
    }

    public List<long> Newest() => Keys(_match, until, Ranked);

    public List<long> NewestInTitle() => _match is null ? [] : Keys(MatchExpression.InTitle(query), until, Ranked);

    public List<long> OlderThan(long key, int limit) => Keys(_match, key, limit);

    /// <summary>How much each wanted term tells. One term alone needs no weighing; a very common one is not counted to its end.</summary>
    public List<double> Weights()
    {
        var wanted = query.TextTerms.ToList();
        if (wanted.Count <= 1)
            return wanted.ConvertAll(_ => 1.0);

        var articles = session.Number("SELECT max(Id) FROM Articles") ?? 0;
        return wanted.ConvertAll(term => Ranking.Weight(articles, Count(MatchExpression.Of(term), MostCounted, isWhole: true)));
    }

    private List<long> Keys(string? expression, long before, int limit) => session.Query(
        expression is null
            ? "SELECT IndexKey FROM Articles WHERE IndexKey >= @from AND IndexKey < @before ORDER BY IndexKey DESC LIMIT @limit"
            : "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH @match AND rowid >= @from AND rowid < @before ORDER BY rowid DESC LIMIT @limit",
        row => row.GetInt64(0),
        ("@match", expression),
        ("@from", from),
        ("@before", before),
        ("@limit", limit));

    private long Count(string? expression, int limit, bool isWhole = false) => session.Number(
        expression is null
            ? "SELECT count(*) FROM (SELECT 1 FROM Articles WHERE IndexKey >= @from AND IndexKey < @until LIMIT @limit)"
            : "SELECT count(*) FROM (SELECT 1 FROM ArticleIndex WHERE ArticleIndex MATCH @match AND rowid >= @from AND rowid < @until LIMIT @limit)",
        ("@match", expression),
        ("@from", isWhole ? long.MinValue : from),
        ("@until", isWhole ? long.MaxValue : until),
        ("@limit", limit))!.Value;
}

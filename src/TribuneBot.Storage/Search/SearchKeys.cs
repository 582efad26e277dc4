using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// What the word index says to one query, with bounded work (docs/adr/0006): nothing here reads more of a common word's list
/// than it needs.
/// </summary>
internal sealed class SearchKeys(SqliteSession session, SearchQuery query)
{
    /// <summary>Newest matches that are ranked, and as many newest title matches.</summary>
    public const int Ranked = 200;

    private const int ExactTotal = 1_000;
    private const int MostCounted = 10_000;

    private readonly string _match = MatchExpression.Of(query);

    /// <summary>The total, at most one more than what is exact.</summary>
    public (int Total, bool More) Total()
    {
        var counted = Count(_match, ExactTotal + 1);
        return ((int)Math.Min(counted, ExactTotal), counted > ExactTotal);
    }

    public List<long> Newest() => Keys(_match, long.MaxValue, Ranked);

    public List<long> NewestInTitle() => Keys(MatchExpression.InTitle(query), long.MaxValue, Ranked);

    public List<long> OlderThan(long key, int limit) => Keys(_match, key, limit);

    /// <summary>How much each wanted term tells. One term alone needs no weighing; a very common one is not counted to its end.</summary>
    public List<double> Weights()
    {
        var wanted = query.Terms.Where(term => !term.IsExcluded).ToList();
        if (wanted.Count == 1)
            return [1];

        var articles = session.Number("SELECT max(Id) FROM Articles") ?? 0;
        return wanted.ConvertAll(term => Ranking.Weight(articles, Count(MatchExpression.Of(term), MostCounted)));
    }

    private List<long> Keys(string expression, long before, int limit) => session.Query(
        "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH @match AND rowid < @before ORDER BY rowid DESC LIMIT @limit",
        row => row.GetInt64(0),
        ("@match", expression),
        ("@before", before),
        ("@limit", limit));

    private long Count(string expression, int limit) => session.Number(
        "SELECT count(*) FROM (SELECT 1 FROM ArticleIndex WHERE ArticleIndex MATCH @match LIMIT @limit)",
        ("@match", expression),
        ("@limit", limit))!.Value;
}

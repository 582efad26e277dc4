using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Relevance;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Relevance over the whole archive (docs/adr/0012): every article that has any word is scored; the best few hundred are looked at more closely, with
/// words that the query learns from the best of them. One query at a time: what is held in memory is shared.
/// </summary>
internal sealed class RelevanceSearch(TribuneFile file, StorageOptions options) : IDisposable
{
    private const int Reranked = 200;
    private const int MostRanked = 1_000;

    private readonly SemaphoreSlim _turn = new(1);
    private RelevanceArchive? _archive;

    /// <returns>Keys of the articles on the asked page, the best first, and how many have any of the words.</returns>
    public async Task<RelevanceAnswer> FindAsync(SearchQuery query, SearchRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await file.ReadSnapshotAsync(session => Find(session, query, request), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private RelevanceAnswer Find(SqliteSession session, SearchQuery query, SearchRequest request)
    {
        if (_archive?.IsCurrent(session) != true)
            _archive = RelevanceArchive.Load(session);

        var archive = _archive;
        var started = file.Clock.GetTimestamp();
        var asked = RelevanceQuery.Of(query, archive.Languages);
        var scoring = new RelevanceScoring(
            session, archive, Filter(session, archive, query), () => file.Clock.GetElapsedTime(started) > options.RelevanceTimeLimit);
        var ranked = Rank(session, archive, scoring, asked, Words.Join(request.Query));
        var page = ranked.Skip(request.Offset).Take(request.Limit).Select(article => (archive.KeyOf(article.Place), article.Score)).ToList();
        return new RelevanceAnswer(page, scoring.Matched);
    }

    private static List<(int Place, double Score)> Rank(
        SqliteSession session, RelevanceArchive archive, RelevanceScoring scoring, RelevanceQuery asked, string title)
    {
        var first = scoring.Best(asked, MostRanked);
        var rerank = new RelevanceRerank(session, archive, scoring, asked, title);
        var ranked = rerank.Sort(first.Take(Reranked).ToList());
        if (Feedback.IsWorthwhile(asked, ranked.ConvertAll(article => article.Score)))
        {
            var best = ranked.Take(Feedback.Articles).Select(article => (rerank.Analysed(article.Place), article.Score)).ToList();
            var own = asked.Terms.Sum(term => term.Weight * asked.Worth(scoring.IdfOf(term)));
            ranked = rerank.Raise(ranked, Feedback.Learn(asked, best, own, rerank.WorthOf));
        }

        return [.. rerank.Settle(ranked), .. first.Skip(Reranked)];
    }

    /// <summary>Filters, dates and what is excluded hold for relevance, too.</summary>
    private Func<int, bool> Filter(SqliteSession session, RelevanceArchive archive, SearchQuery query)
    {
        var (from, until) = query.Period.Resolve(file.Now, options.TimeZone);
        var first = from is { } f ? IndexKeys.First(f) : long.MinValue;
        var end = until is { } u ? IndexKeys.First(u) : long.MaxValue;
        var filters = query.Clauses.Where(clause => clause.IsFilter).ToList();
        var wanted = filters.Count == 0 ? null : Keys(session, MatchExpression.Of(query with { Clauses = filters, Excluded = [] }));
        var unwanted = query.Excluded.Count == 0
            ? null
            : Keys(session, MatchExpression.Of(query with { Clauses = [new QueryClause(query.Excluded)], Excluded = [] }));
        return place => archive.KeyOf(place) is var key
            && key >= first && key < end && wanted?.Contains(key) != false && unwanted?.Contains(key) != true;
    }

    private static HashSet<long> Keys(SqliteSession session, string match) =>
        [.. session.Query("SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH @match", row => row.GetInt64(0), ("@match", match))];
}

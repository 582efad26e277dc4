using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// 1. The index names the newest matches and the newest title matches.
/// 2. These are ranked by how often and where the words stand in them.
/// 3. A page beyond them goes on with the older matches, newest first: bounded work never means "not found".
/// </summary>
internal sealed class SearchIndex(TribuneFile file, StorageOptions options) : ISearchIndex
{
    public async Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var query = options.Queries.Parse(request.Query);
        if (query.IsEmpty)
            return new SearchPage(query.Understood, 0, More: false, []);

        var found = await file.ReadAsync(session => Find(session, query, request), cancellationToken);
        var ranked = Rank(await LoadAsync(found.Candidates, cancellationToken), query, request, found.Weights);
        var page = ranked.Skip(request.Offset).Take(request.Limit).ToList();
        if (page.Count < request.Limit)
            page.AddRange((await LoadAsync(found.Rest, cancellationToken)).Select(article => (article, Score: 0.0)));

        return new SearchPage(query.Understood, found.Total, found.More, page.ConvertAll(hit => Hit(hit.Article, hit.Score, query)));
    }

    private FoundKeys Find(SqliteSession session, SearchQuery query, SearchRequest request)
    {
        var keys = new SearchKeys(session, query, query.Period.Resolve(file.Now, options.TimeZone));
        var newest = keys.Newest();
        var isAll = newest.Count < SearchKeys.Ranked;
        var inTitle = isAll ? [] : keys.NewestInTitle();
        List<long> candidates = [.. newest.Union(inTitle)];
        var (total, more) = isAll ? (newest.Count, false) : keys.Total();
        return new FoundKeys(total, more, candidates, isAll ? [] : Rest(keys, candidates, newest[^1], request), keys.Weights());
    }

    private static List<long> Rest(SearchKeys keys, List<long> candidates, long oldestRanked, SearchRequest request)
    {
        var last = request.Offset + request.Limit - candidates.Count;
        if (last <= 0)
            return [];

        var skipped = Math.Max(0, request.Offset - candidates.Count);
        var older = keys.OlderThan(oldestRanked, last + candidates.Count);
        return older.Except(candidates).Skip(skipped).Take(last - skipped).ToList();
    }

    private List<(Article Article, double Score)> Rank(
        List<Article> articles, SearchQuery query, SearchRequest request, List<double> weights)
    {
        var now = file.Now;
        var title = Words.Join(request.Query);
        var wanted = query.TextTerms.ToList();
        return articles
            .Select(article => (article, Score: Score(article, wanted, weights, title, now)))
            .OrderByDescending(hit => hit.Score)
            .ThenByDescending(hit => hit.article.SortTime)
            .ThenByDescending(hit => hit.article.Id)
            .ToList();
    }

    private static double Score(Article article, List<QueryTerm> wanted, List<double> weights, string title, DateTimeOffset now)
    {
        var words = IndexedWordsMaker.Make(article);
        var terms = wanted.Zip(weights, (term, weight) => QueryMatch.Count(words, term) with { Weight = weight }).ToList();
        var bodyWords = words.Body.Length == 0 ? 0 : words.Body.AsSpan().Count(' ') + 1;
        return Ranking.Score(new RankInput(terms, bodyWords, Words.Join(article.Title) == title, article.SortTime), now);
    }

    private async Task<List<Article>> LoadAsync(List<long> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];

        await using var db = await file.NewContextAsync(cancellationToken);
        var rows = await db.Articles.AsNoTracking().Where(row => keys.Contains(row.IndexKey)).ToListAsync(cancellationToken);
        return rows.OrderByDescending(row => row.IndexKey).Select(row => row.ToArticle()).ToList();
    }

    private static SearchHit Hit(Article article, double score, SearchQuery query) =>
        new(article, SnippetMaker.Make(article.Title, article.Lead, article.Text, article.Language, query), score);
}

using TribuneBot.Core.Articles;
using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;

namespace TribuneBot.Fakes;

/// <summary>Looks at every article, which a small archive allows.</summary>
internal sealed class InMemorySearchIndex(InMemoryState state) : ISearchIndex
{
    public Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var query = SearchQuery.Parse(request.Query);
        var byRelevance = (query.Order ?? request.Order) == SearchOrder.Relevance && query.TextTerms.Any();
        lock (state.Gate)
        {
            var hits = state.Articles
                .Where(article => !state.WithdrawnArticles.Contains(article.Content.Id))
                .Where(article => QueryMatch.IsMet(article.Words, byRelevance ? AnyWord(query) : query))
                .Where(article => query.Period.Contains(article.Content.SortTime, state.Now, TimeZoneInfo.Utc))
                .Select(article => new SearchHit(
                    article.Content,
                    SnippetMaker.Make(article.Content.Title, article.Content.Lead, article.Content.Text, article.Content.Language, query),
                    Ranking.Score(
                        new RankInput(
                            query.TextTerms.Select(term => QueryMatch.Count(article.Words, term)).ToList(),
                            article.Words.Body.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
                            Words.Join(article.Content.Title) == Words.Join(request.Query),
                            article.Content.SortTime),
                        state.Now)))
                .OrderByDescending(hit => (query.Order ?? request.Order) == SearchOrder.Newest ? 0 : hit.Score)
                .ThenByDescending(hit => hit.Article.SortTime).ThenByDescending(hit => hit.Article.Id)
                .DistinctBy(hit => ContentHash.Of(hit.Article))
                .ToList();
            var page = hits.Skip(request.Offset).Take(request.Limit).ToList();
            return Task.FromResult(new SearchPage(query.Understood, Math.Min(hits.Count, 1000), hits.Count > 1000, page));
        }
    }

    private static SearchQuery AnyWord(SearchQuery query) => query with
    {
        Clauses =
        [
            .. query.Clauses.Where(clause => clause.IsFilter),
            new QueryClause([.. query.TextTerms.SelectMany(term => term.Words.Select(word => SearchQuery.Parse(word).TextTerms.First()))]),
        ],
    };
}

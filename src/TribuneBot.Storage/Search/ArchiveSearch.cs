using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>Brings each search to where its order is made: relevance has its own way, the rest is bounded work of the index; and helps where
/// hardly anything was found.</summary>
internal sealed class ArchiveSearch(TribuneFile file, StorageOptions options, IVocabulary vocabulary) : ISearchIndex, IDisposable
{
    private const int ExactTotal = 1_000;

    private readonly SearchIndex _index = new(file, options);
    private readonly RelevanceSearch _relevance = new(file, options);

    public async Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var query = options.Queries.Parse(request.Query);
        if ((query.Order ?? request.Order) == SearchOrder.Relevance && query.TextTerms.Any())
            return await ByRelevanceAsync(query, request, cancellationToken);

        var page = await _index.SearchAsync(request, cancellationToken);
        return page.Total < SearchHelp.Few && request.Offset == 0 && query.TextTerms.Any()
            ? await new SearchHelp(_index, vocabulary, options.Queries).CompleteAsync(query, request, page, cancellationToken)
            : page;
    }

    public void Dispose()
    {
        _index.Dispose();
        _relevance.Dispose();
    }

    private async Task<SearchPage> ByRelevanceAsync(SearchQuery query, SearchRequest request, CancellationToken cancellationToken)
    {
        var found = await _relevance.FindAsync(query, request, cancellationToken);
        var articles = await LoadAsync(found.Page.Select(hit => hit.Key).ToList(), cancellationToken);
        var hits = found.Page.Where(hit => articles.ContainsKey(hit.Key)).Select(hit => Hit(articles[hit.Key], hit.Score, query, request)).ToList();
        return new SearchPage(query.Understood, Math.Min(found.Matched, ExactTotal), found.Matched > ExactTotal, hits);
    }

    private async Task<Dictionary<long, Article>> LoadAsync(List<long> keys, CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var rows = await db.Articles.AsNoTracking().Where(row => keys.Contains(row.IndexKey)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.IndexKey, row => row.ToArticle());
    }

    private static SearchHit Hit(Article article, double score, SearchQuery query, SearchRequest request) => new(
        article,
        request.WithSnippets ? SnippetMaker.Make(article.Title, article.Lead, article.Text, article.Language, query) : new Snippet("", []),
        score);
}

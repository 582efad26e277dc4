using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// 1. The index names the newest matches, the newest title matches and the exact titles, each with what stands where.
/// 2. These are ranked, and identical stories fall together.
/// 3. A page beyond them goes on with the older matches, newest first: bounded work never means "not found".
/// </summary>
internal sealed class SearchIndex(TribuneFile file, StorageOptions options) : ISearchIndex, IDisposable
{
    private readonly SearchSessions _sessions = new(file);

    public async Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var query = options.Queries.Parse(request.Query);
        if (query.IsEmpty)
            return new SearchPage(query.Understood, 0, More: false, []);

        var answer = await _sessions.ReadAsync(session => Answer(session, query, request), cancellationToken);
        return new SearchPage(
            query.Understood, answer.Total, answer.More, answer.Page.ConvertAll(found => Hit(found.Article, found.Score, query, request)));
    }

    public void Dispose() => _sessions.Dispose();

    private SearchAnswer Answer(SqliteSession session, SearchQuery query, SearchRequest request)
    {
        session.Execute("BEGIN");
        try
        {
            var state = IndexState.Read(session);
            var (from, until) = query.Period.Resolve(file.Now, options.TimeZone);
            var started = file.Clock.GetTimestamp();
            var walk = new IndexWalk(
                session, from is { } first ? IndexKeys.First(first) : long.MinValue, until is { } end ? IndexKeys.First(end) : long.MaxValue,
                () => file.Clock.GetElapsedTime(started) > options.SearchTimeLimit);
            return new SearchAnswering(session, walk, file.Now).Answer(state, query, request);
        }
        finally
        {
            session.Execute("ROLLBACK");
        }
    }

    private static SearchHit Hit(Article article, double score, SearchQuery query, SearchRequest request) => new(
        article,
        request.WithSnippets ? SnippetMaker.Make(article.Title, article.Lead, article.Text, article.Language, query) : new Snippet("", []),
        score);
}

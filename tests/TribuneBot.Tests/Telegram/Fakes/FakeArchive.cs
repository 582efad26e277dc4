using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>Stories in memory; a search finds the stories whose title holds the query and marks it.</summary>
internal sealed class FakeArchive : IArticleStore, ISearchIndex, IRelatedStories, IFrontPage
{
    public List<Article> Articles { get; } = [];

    public List<SearchRequest> Searches { get; } = [];

    public bool HasMore { get; set; }

    /// <summary>What a search that finds nothing offers instead.</summary>
    public string? Suggestion { get; set; }

    public IReadOnlyList<WiderQuery> Wider { get; set; } = [];

    /// <summary>What the most read are known by.</summary>
    public TopBasis Basis { get; set; }

    public Article Add(string title, string? url = null, string language = "en", params string[] topics)
    {
        var article = new Article
        {
            Id = Articles.Count + 1,
            Url = url,
            Site = "tribune.example",
            Title = title,
            Lead = $"The lead of {title}.",
            Text = $"The text of {title}.",
            Language = language,
            Published = new DateTimeOffset(2026, 2, 28, 22, 30, 0, TimeSpan.Zero),
            SortTime = new DateTimeOffset(2026, 2, 28, 22, 30, 0, TimeSpan.Zero),
            FirstSeenAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
            TopicIds = topics,
        };
        Articles.Add(article);
        return article;
    }

    public Task<IReadOnlyList<IntakeResult>> StoreAsync(
        IReadOnlyList<PreparedArticle> articles, IntakeOptions options, SourceCheck? check, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The Telegram room stores no articles.");

    public Task<Article?> FindAsync(long articleId, CancellationToken cancellationToken) =>
        Task.FromResult(Articles.FirstOrDefault(article => article.Id == articleId));

    public Task<IReadOnlyList<Article>> LatestAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Article>>(
        [
            .. Articles.Where(article => topicId is null || article.TopicIds.Contains(topicId))
                .Where(article => languages.Count == 0 || languages.Contains(article.Language))
                .Skip(offset).Take(limit),
        ]);

    public Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        Searches.Add(request);
        var found = Articles.Where(article => article.Title.Contains(request.Query, StringComparison.OrdinalIgnoreCase)).ToList();
        var hits = found.Skip(request.Offset).Take(request.Limit).Select(article => Hit(article, request.Query)).ToList();
        return Task.FromResult(new SearchPage(request.Query, found.Count, HasMore, hits) { Suggestion = Suggestion, Wider = Wider });
    }

    public Task<IReadOnlyList<Article>> RelatedAsync(long articleId, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Article>>([.. Articles.Where(article => article.Id != articleId).Take(limit)]);

    public async Task<IReadOnlyList<Article>> SinceAsync(
        DateTimeOffset since, string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken) =>
        [.. (await LatestAsync(topicId, languages, offset, limit, cancellationToken)).Where(article => article.SortTime >= since)];

    public async Task<TopStories> TopAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var read = Basis == TopBasis.Nothing ? [] : await LatestAsync(topicId, languages, offset, limit, cancellationToken);
        return new TopStories(Basis, read, [.. read.Select(article => 1000 - article.Id)]);
    }

    private static SearchHit Hit(Article article, string query)
    {
        var at = article.Lead.IndexOf(query, StringComparison.OrdinalIgnoreCase);
        return new SearchHit(article, new Snippet(article.Lead, at < 0 ? [] : [new SnippetMark(at, query.Length)]), 1);
    }

    public Task<Article?> FindByUrlAsync(string url, CancellationToken cancellationToken) =>
        Task.FromResult(Articles.FirstOrDefault(article => article.Url == url));

    public Task<IReadOnlyList<Revision>> RevisionsAsync(long articleId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Revision>>([]);

    public Task<bool> WithdrawAsync(long articleId, CancellationToken cancellationToken) => throw new NotSupportedException();
}

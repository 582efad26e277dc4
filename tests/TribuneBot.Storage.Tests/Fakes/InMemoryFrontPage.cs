using TribuneBot.Core.Articles;

namespace TribuneBot.Fakes;

internal sealed class InMemoryFrontPage(InMemoryState state) : IFrontPage
{
    public Task<IReadOnlyList<Article>> SinceAsync(
        DateTimeOffset since, string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            IReadOnlyList<Article> page = Since(since, topicId, languages).Skip(offset).Take(limit).ToList();
            return Task.FromResult(page);
        }
    }

    public Task<TopStories> TopAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var read = Since(now - TopStories.Span, topicId, languages).Where(article => article.Reads > 0).ToList();
            if (read.Count > 0)
                return Task.FromResult(Page(TopBasis.Reads, read.Select(article => (article, (long)article.Reads!.Value)), offset, limit));

            var pressed = state.ReadPresses.Where(press => press.At > now - TopStories.Span).ToList();
            var counted = Standing(topicId, languages)
                .Select(article => (Article: article, Reads: (long)pressed.Count(press => press.ArticleId == article.Id)))
                .Where(entry => entry.Reads > 0);
            return Task.FromResult(Page(pressed.Count > 0 ? TopBasis.Presses : TopBasis.Nothing, counted, offset, limit));
        }
    }

    private static TopStories Page(TopBasis basis, IEnumerable<(Article Article, long Reads)> stories, int offset, int limit)
    {
        var page = stories.OrderByDescending(story => story.Reads).ThenByDescending(story => story.Article.SortTime).Skip(offset).Take(limit).ToList();
        return new TopStories(basis, [.. page.Select(story => story.Article)], [.. page.Select(story => story.Reads)]);
    }

    private IEnumerable<Article> Since(DateTimeOffset since, string? topicId, IReadOnlyCollection<string> languages) =>
        Standing(topicId, languages).Where(article => article.SortTime >= since)
            .OrderByDescending(article => article.SortTime).ThenByDescending(article => article.Id);

    private IEnumerable<Article> Standing(string? topicId, IReadOnlyCollection<string> languages) => state.Articles
        .Select(article => article.Content)
        .Where(article => !article.IsTeaser && !state.WithdrawnArticles.Contains(article.Id))
        .Where(article => topicId is null || article.TopicIds.Contains(topicId))
        .Where(article => languages.Count == 0 || languages.Contains(article.Language));
}

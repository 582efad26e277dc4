using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryArticleStore(InMemoryState state) : IArticleStore
{
    public Task<IReadOnlyList<IntakeResult>> StoreAsync(
        IReadOnlyList<PreparedArticle> articles, IntakeOptions options, SourceCheck? check, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            IReadOnlyList<IntakeResult> results = articles.Select(article => Store(article, options)).ToList();
            if (check is not null)
                Record(check);
            return Task.FromResult(results);
        }
    }

    public Task<Article?> FindAsync(long articleId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(Standing(articleId));
    }

    public Task<Article?> FindByUrlAsync(string url, CancellationToken cancellationToken)
    {
        if (!CanonicalUrl.TryMake(url, out var canonical))
            return Task.FromResult<Article?>(null);

        var identity = ArticleIdentity.OfAddress(canonical);
        lock (state.Gate)
        {
            var known = state.Articles.Find(article => article.Identity == identity);
            return Task.FromResult(known is null ? null : Standing(known.Content.Id));
        }
    }

    public Task<bool> WithdrawAsync(long articleId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(InMemoryStoryChanges.WithdrawArticle(state, articleId));
    }

    public Task<IReadOnlyList<Article>> LatestAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            IReadOnlyList<Article> page = state.Articles.Select(article => article.Content)
                .Where(article => !state.WithdrawnArticles.Contains(article.Id))
                .Where(article => topicId is null || article.TopicIds.Contains(topicId))
                .Where(article => languages.Count == 0 || languages.Contains(article.Language))
                .OrderByDescending(article => article.SortTime).ThenByDescending(article => article.Id)
                .Skip(offset).Take(limit).ToList();
            return Task.FromResult(page);
        }
    }

    private Article? Standing(long articleId) => state.WithdrawnArticles.Contains(articleId)
        ? null
        : state.Articles.Find(article => article.Content.Id == articleId)?.Content;

    private IntakeResult Store(PreparedArticle incoming, IntakeOptions options)
    {
        var byIdentity = state.Articles.Find(article => article.Identity == incoming.Identity);
        var known = byIdentity ?? FindByTitle(incoming);
        if (known is not null && state.WithdrawnArticles.Contains(known.Content.Id))
            return new IntakeResult(known.Content.Id, IntakeChange.Unchanged, DispatchId: null);

        var merged = known is null || incoming.Content.IsTeaser ? incoming : IntakeRules.Merge(known.Content, incoming);
        var decision = IntakeRules.Decide(
            merged, known is null ? null : new KnownArticle(known.Content.Id, known.Content.IsTeaser, known.ContentHash), options);
        var stored = known switch
        {
            null => incoming with { Content = incoming.Content with { Id = state.NextId(), FirstSeenAt = options.Now } },
            _ when incoming.Content.IsTeaser => known,
            _ => merged,
        };
        state.Articles.RemoveAll(article => article == known);
        state.Articles.Add(stored);
        if (byIdentity is not null && !incoming.Content.IsTeaser)
        {
            state.Articles.RemoveAll(article =>
                article != stored && article.Content.IsTeaser && article.TeaserIdentity == incoming.TeaserIdentity);
        }

        if (decision.Change == IntakeChange.Revised)
            InMemoryStoryChanges.CorrectArticle(state, stored.Content.Id);

        return new IntakeResult(stored.Content.Id, decision.Change, decision.Announce ? Announce(stored, options) : null);
    }

    private PreparedArticle? FindByTitle(PreparedArticle incoming)
    {
        var ofTitle = state.Articles.Where(article => article.TeaserIdentity == incoming.TeaserIdentity).ToList();
        if (incoming.Content.IsTeaser)
            return ofTitle.FirstOrDefault();

        return ofTitle.Find(article => article.Content.IsTeaser) ?? (incoming.Content.Url is null
            ? ofTitle.Find(article => article.Content.Url is not null && article.Content.Published == incoming.Content.Published)
            : null);
    }

    private long Announce(PreparedArticle article, IntakeOptions options)
    {
        var dispatch = new InMemoryDispatch
        {
            Id = state.NextId(),
            Kind = DispatchKind.Article,
            ContentId = article.Content.Id,
            CreatedAt = options.Now,
            StartAt = options.Now,
            ExpiresAt = options.Now + options.MaxAge,
        };
        state.Dispatches.Add(dispatch);
        return dispatch.Id;
    }

    private void Record(SourceCheck check)
    {
        var at = state.Sources.FindIndex(source => source.Id == check.SourceId);
        if (at < 0)
            return;

        state.Sources[at] = state.Sources[at] with
        {
            ETag = check.ETag,
            LastModified = check.LastModified,
            NextCheckAt = check.NextCheckAt,
            WasSeen = true,
            Failures = 0,
            LastError = null,
        };
    }
}

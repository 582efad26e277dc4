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
            return Task.FromResult(state.Articles.Find(article => article.Content.Id == articleId)?.Content);
    }

    public Task<IReadOnlyList<Article>> LatestAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            IReadOnlyList<Article> page = state.Articles.Select(article => article.Content)
                .Where(article => topicId is null || article.TopicIds.Contains(topicId))
                .Where(article => languages.Count == 0 || languages.Contains(article.Language))
                .OrderByDescending(article => article.SortTime).ThenByDescending(article => article.Id)
                .Skip(offset).Take(limit).ToList();
            return Task.FromResult(page);
        }
    }

    private IntakeResult Store(PreparedArticle incoming, IntakeOptions options)
    {
        var byIdentity = state.Articles.Find(article => article.Identity == incoming.Identity);
        var known = byIdentity ?? state.Articles.Find(article =>
            article.TeaserIdentity == incoming.TeaserIdentity && (incoming.Content.IsTeaser || article.Content.IsTeaser));
        var decision = IntakeRules.Decide(
            incoming, known is null ? null : new KnownArticle(known.Content.Id, known.Content.IsTeaser, known.ContentHash), options);

        var stored = Write(incoming, known, decision.Change, options.Now);
        if (byIdentity is not null && !incoming.Content.IsTeaser)
        {
            state.Articles.RemoveAll(article =>
                article != stored && article.Content.IsTeaser && article.TeaserIdentity == incoming.TeaserIdentity);
        }

        return new IntakeResult(stored.Content.Id, decision.Change, decision.Announce ? Announce(stored, options) : null);
    }

    private PreparedArticle Write(PreparedArticle incoming, PreparedArticle? known, IntakeChange change, DateTimeOffset now)
    {
        var content = incoming.Content;
        var stored = (change, known) switch
        {
            (IntakeChange.Created, _) => incoming with { Content = content with { Id = state.NextId(), FirstSeenAt = now } },
            (IntakeChange.Unchanged, { } old) => old with { Content = old.Content with { Reads = content.Reads ?? old.Content.Reads } },
            (_, { } old) => incoming with
            {
                Content = content with
                {
                    Id = old.Content.Id,
                    FirstSeenAt = old.Content.FirstSeenAt,
                    Url = content.Url ?? old.Content.Url,
                    Published = content.Published ?? old.Content.Published,
                    SortTime = content.Published is null ? old.Content.SortTime : content.SortTime,
                    Reads = content.Reads ?? old.Content.Reads,
                },
            },
            _ => throw new InvalidOperationException("Only a new article is not known."),
        };
        state.Articles.RemoveAll(article => article == known);
        state.Articles.Add(stored);
        return stored;
    }

    private long Announce(PreparedArticle article, IntakeOptions options)
    {
        var dispatch = new InMemoryDispatch
        {
            Id = state.NextId(),
            Kind = DispatchKind.Article,
            ContentId = article.Content.Id,
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

using TribuneBot.Core.Articles;

namespace TribuneBot.Fakes;

internal sealed class InMemoryArticleStore(InMemoryState state) : IArticleStore
{
    public Task<IReadOnlyList<IntakeResult>> StoreAsync(
        IReadOnlyList<PreparedArticle> articles, IntakeOptions options, SourceCheck? check, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var intake = new InMemoryIntake(state, options);
            IReadOnlyList<IntakeResult> results = articles.Select(intake.Store).ToList();
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
            var id = state.Articles.Find(article => article.Identity == identity)?.Content.Id
                ?? state.ArticleKeys.Where(entry => entry.Key == identity).Select(entry => (long?)entry.ArticleId).Min();
            return Task.FromResult(id is null ? null : Standing(id.Value));
        }
    }

    public Task<IReadOnlyList<Revision>> RevisionsAsync(long articleId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<IReadOnlyList<Revision>>([.. state.Revisions.Where(revision => revision.ArticleId == articleId)
                .Select(revision => new Revision(revision.ReplacedAt, revision.Before.Title, revision.Before.Lead, revision.Before.Text, revision.IsCosmetic))]);
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
            LastCheckAt = check.CheckedAt,
            LastNewsAt = check.HasNews || !state.Sources[at].WasSeen ? check.CheckedAt : state.Sources[at].LastNewsAt,
            WasSeen = true,
            Failures = 0,
            LastError = null,
            FailingSince = null,
            Rhythm = check.Rhythm ?? state.Sources[at].Rhythm,
            Entries = check.Entries.ToHashSet(),
            IsFailureTold = false,
            IsSilenceTold = state.Sources[at].IsSilenceTold && !check.HasNews,
        };
    }
}

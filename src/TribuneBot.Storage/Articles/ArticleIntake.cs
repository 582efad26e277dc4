using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Articles;

/// <summary>TX1 for one batch: what is known, what the rules say, what is written.</summary>
internal sealed class ArticleIntake(SqliteSession session, IntakeOptions options)
{
    private readonly ArticleFinder _finder = new(session);
    private readonly ArticleWriter _writer = new(session, options.Now);
    private readonly LaneTallies _tallies = new(session);

    public IReadOnlyList<IntakeResult> Store(IReadOnlyList<PreparedArticle> articles, SourceCheck? check)
    {
        var results = new List<IntakeResult>(articles.Count);
        foreach (var article in articles)
            results.Add(StoreOne(article));

        _writer.WriteIndex();
        _tallies.Write();
        if (check is not null)
            RecordCheck(check);
        return results;
    }

    private IntakeResult StoreOne(PreparedArticle article)
    {
        var byIdentity = _finder.ByIdentity(article);
        var known = byIdentity ?? _finder.ByTitle(article);
        if (known is { IsWithdrawn: true })
            return new IntakeResult(known.Content.Id, IntakeChange.Unchanged, DispatchId: null);

        var merged = known is null || article.Content.IsTeaser ? article : IntakeRules.Merge(known.Content, article);
        var decision = IntakeRules.Decide(merged, known?.Known, options);

        var id = decision.Change switch
        {
            IntakeChange.Created => _writer.Add(article),
            IntakeChange.Completed => _writer.Replace(known!, merged),
            IntakeChange.Revised => _writer.Revise(known!, merged),
            _ when article.Content.IsTeaser => known!.Content.Id,
            _ => _writer.Enrich(known!, merged),
        };

        if (byIdentity is not null && !article.Content.IsTeaser)
            AbsorbTeaser(article, id);

        if (decision.Change == IntakeChange.Revised)
            new StoryChanges(session, _tallies, options.Now).CorrectArticle(id);

        return new IntakeResult(id, decision.Change, decision.Announce ? Announce(id, merged) : null);
    }

    /// <summary>The story has its row already, so a teaser of it that came in between is only a second row.</summary>
    private void AbsorbTeaser(PreparedArticle article, long keptId)
    {
        if (_finder.TeaserOf(article) is { } teaser && teaser.Content.Id != keptId)
            _writer.Remove(teaser);
    }

    private long Announce(long articleId, PreparedArticle article) => DispatchRows.Add(
        session,
        new NewDispatch(DispatchKind.Article, articleId, BroadcastId: null, article.Content.Language, options.Now, options.Now + options.MaxAge));

    private void RecordCheck(SourceCheck check) => session.Execute(
        """
        UPDATE Sources
        SET ETag = @etag, LastModified = @modified, LastCheckAt = @checked, NextCheckAt = @next, WasSeen = 1, Failures = 0, LastError = NULL
        WHERE Id = @id
        """,
        ("@id", check.SourceId),
        ("@etag", check.ETag),
        ("@modified", check.LastModified),
        ("@checked", check.CheckedAt.ToUnixTimeMilliseconds()),
        ("@next", check.NextCheckAt.ToUnixTimeMilliseconds()));
}

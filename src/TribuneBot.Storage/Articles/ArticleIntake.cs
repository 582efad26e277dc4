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
    private readonly ArticleOrigins _origins = new(session, options);
    private readonly LaneTallies _tallies = new(session);

    /// <summary>Stories this batch has met: two entries of one document are not one story that moved.</summary>
    private readonly HashSet<long> _ofBatch = [];

    public IReadOnlyList<IntakeResult> Store(IReadOnlyList<PreparedArticle> articles, SourceCheck? check)
    {
        var results = new List<IntakeResult>(articles.Count);
        foreach (var article in articles)
        {
            results.Add(StoreOne(article));
            _ofBatch.Add(results[^1].ArticleId);
        }

        _writer.WriteIndex();
        _origins.Forget();
        _tallies.Write();
        if (check is not null)
            RecordCheck(check);
        return results;
    }

    private IntakeResult StoreOne(PreparedArticle article)
    {
        var byIdentity = _finder.ByIdentity(article) ?? ByOtherKeys(article) ?? ByGuid(article);
        var known = byIdentity ?? _finder.ByTitle(article) ?? ByText(article);
        if (known is { IsWithdrawn: true })
            return new IntakeResult(known.Content.Id, IntakeChange.Unchanged, DispatchId: null);

        var merged = Merge(known, article);
        var decision = IntakeRules.Decide(merged, known?.Known, options);
        if (decision.Change == IntakeChange.Revised && !MayChange(known!))
            decision = decision with { Change = IntakeChange.Unchanged };

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

        _origins.Record(id, article, known, merged);
        if (decision.Change == IntakeChange.Revised && IntakeRules.IsCorrection(known!.Content, merged.Content))
            new StoryChanges(session, _tallies, options.Now).CorrectArticle(id);

        return new IntakeResult(id, decision.Change, decision.Announce ? Announce(id, merged) : null);
    }

    /// <summary>A page may name the front page its canonical address, and an address may be given to another story: only what is alike is the same.</summary>
    private StoredArticle? ByOtherKeys(PreparedArticle article) => _finder.ByOtherKeys(article)
        .FirstOrDefault(known => !_ofBatch.Contains(known.Content.Id) && StoryLikeness.Resembles(known.Content, article.Content));

    private StoredArticle? ByGuid(PreparedArticle article) => article.FeedId is { } guid && options.SourceId is { } source && !article.Content.IsTeaser
        ? _finder.ByGuid(ArticleIdentity.OfGuid(source, guid), article)
            .FirstOrDefault(known => !_ofBatch.Contains(known.Content.Id) && StoryLikeness.Resembles(known.Content, article.Content))
        : null;

    /// <summary>What an operator imports or the newsroom publishes is never one with another story for its text's sake.</summary>
    private StoredArticle? ByText(PreparedArticle article) => options.Origin != IntakeOrigin.Poll || article.Content.IsTeaser
        ? null
        : _finder.Alike(article, StoryLikeness.BandsOf(article.Content))
            .FirstOrDefault(known => StoryLikeness.IsSameText(known.Content, article.Content));

    private PreparedArticle Merge(StoredArticle? known, PreparedArticle article)
    {
        if (known is null || article.Content.IsTeaser)
            return article;
        if (MayChange(known))
            return IntakeRules.Merge(known.Content, article);

        var filled = IntakeRules.Fill(known.Content, article);
        return known.Content.Url is null ? filled : filled with { Identity = known.Identity };
    }

    private bool MayChange(StoredArticle known) =>
        known.Content.IsTeaser || (_origins.IsOwner(known.Content.Id) && (options.Origin != IntakeOrigin.Poll || !_ofBatch.Contains(known.Content.Id)));

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
        $"""
        UPDATE Sources
        SET ETag = @etag, LastModified = @modified, LastCheckAt = @checked, NextCheckAt = @next, Failures = 0, LastError = NULL, FailingSince = NULL,
            Rhythm = coalesce(@rhythm, Rhythm), Entries = @entries, LastNewsAt = iif(@news OR NOT WasSeen, @checked, LastNewsAt),
            Told = iif(@news, 0, Told & ~{(int)SourceTrouble.Failing}), WasSeen = 1
        WHERE Id = @id
        """,
        ("@id", check.SourceId),
        ("@etag", check.ETag),
        ("@modified", check.LastModified),
        ("@checked", check.CheckedAt.ToUnixTimeMilliseconds()),
        ("@next", check.NextCheckAt.ToUnixTimeMilliseconds()),
        ("@rhythm", (long?)check.Rhythm?.TotalMilliseconds),
        ("@news", check.HasNews),
        ("@entries", SourceColumns.PackEntries(check.Entries)));
}

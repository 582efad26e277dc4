using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Articles;

/// <summary>TX1 for one batch: what is known, what the rules say, what is written.</summary>
internal sealed class ArticleIntake(SqliteSession session, IntakeOptions options)
{
    private readonly ArticleWriter _writer = new(session, options.Now);

    public IReadOnlyList<IntakeResult> Store(IReadOnlyList<PreparedArticle> articles, SourceCheck? check)
    {
        var results = new List<IntakeResult>(articles.Count);
        foreach (var article in articles)
            results.Add(StoreOne(article));

        _writer.WriteIndex();
        if (check is not null)
            RecordCheck(check);
        return results;
    }

    private IntakeResult StoreOne(PreparedArticle article)
    {
        var byIdentity = Find("Identity = @key", article.Identity);
        var known = byIdentity ?? FindByTeaser(article);
        var decision = IntakeRules.Decide(article, known?.Known, options);

        var id = decision.Change switch
        {
            IntakeChange.Created => _writer.Add(article),
            IntakeChange.Completed => _writer.Replace(known!, article),
            IntakeChange.Revised => _writer.Revise(known!, article),
            _ => _writer.Keep(known!, article),
        };

        if (byIdentity is not null && !article.Content.IsTeaser)
            AbsorbTeaser(article, id);

        return new IntakeResult(id, decision.Change, decision.Announce ? Announce(id, article) : null);
    }

    /// <summary>A page completes only what is still a teaser; a teaser is one of whatever stands under its title.</summary>
    private StoredArticle? FindByTeaser(PreparedArticle article) => article.Content.IsTeaser
        ? Find("TeaserIdentity = @key", article.TeaserIdentity)
        : Find("TeaserIdentity = @key AND IsTeaser = 1", article.TeaserIdentity);

    /// <summary>The story has its row already, so a teaser of it that came in between is only a second row.</summary>
    private void AbsorbTeaser(PreparedArticle article, long keptId)
    {
        if (Find("TeaserIdentity = @key AND IsTeaser = 1", article.TeaserIdentity) is { } teaser && teaser.Known.Id != keptId)
            _writer.Remove(teaser);
    }

    private StoredArticle? Find(string condition, string key)
    {
        using var row = session.Read(
            $"""
            SELECT Id, IsTeaser, ContentHash, IndexKey, SortTime, Topics FROM Articles
            WHERE {condition} ORDER BY Id LIMIT 1
            """,
            ("@key", key));
        if (!row.Read())
            return null;

        return new StoredArticle(
            new KnownArticle(row.GetInt64(0), row.GetBoolean(1), row.GetInt64(2)),
            row.GetInt64(3),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
            SpacedList.Split(row.GetString(5)));
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

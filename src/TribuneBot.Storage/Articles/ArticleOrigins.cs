using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

/// <summary>Who has brought a story and by which keys it is found again. An import leaves nothing here but the address a story has moved from.</summary>
internal sealed class ArticleOrigins(SqliteSession session, IntakeOptions options)
{
    /// <summary>Bands are asked for within three days.</summary>
    private const long DaysKept = 8;

    private bool _hasBands;

    /// <summary>Whether this batch's source may change what the story says. One that no source has brought yet belongs to whoever comes.</summary>
    public bool IsOwner(long articleId)
    {
        if (options.Origin != IntakeOrigin.Poll)
            return true;

        var owner = session.Number("SELECT SourceId FROM ArticleSources WHERE ArticleId = @article AND IsOwner", ("@article", articleId));
        return owner is null || owner == options.SourceId;
    }

    public void Record(long articleId, PreparedArticle incoming, StoredArticle? known, PreparedArticle merged)
    {
        if (incoming.Content.IsTeaser)
            return;

        AddKeys(articleId, incoming, known, merged);
        if (options.SourceId is not { } source)
            return;

        AddSource(articleId, source);
        if (known is null || known.Content.IsTeaser || known.ContentHash != merged.ContentHash)
            AddBands(articleId, merged.Content);
    }

    /// <summary>Forgets the bands of stories too old to be met again.</summary>
    public void Forget()
    {
        if (_hasBands)
            session.Execute("DELETE FROM ArticleBands WHERE Day < @day", ("@day", (options.Now.ToUnixTimeSeconds() / (24 * 60 * 60)) - DaysKept));
    }

    private void AddKeys(long articleId, PreparedArticle incoming, StoredArticle? known, PreparedArticle merged)
    {
        var identity = known is null ? incoming.Identity : merged.Identity;
        foreach (var key in incoming.OtherKeys.Append(incoming.Identity).Append(known?.Identity))
        {
            if (key is not null && key != identity && (ArticleIdentity.IsOfAddress(key) || ArticleIdentity.IsOfSharedAddress(key)))
                AddKey(key, articleId);
        }

        if (incoming.FeedId is { } guid && options.SourceId is { } source)
            AddKey(ArticleIdentity.OfGuid(source, guid), articleId);
    }

    private void AddKey(string key, long articleId) => session.Execute(
        "INSERT OR IGNORE INTO ArticleKeys (Key, ArticleId) VALUES (@key, @article)", ("@key", key), ("@article", articleId));

    private void AddSource(long articleId, long source)
    {
        var isPush = options.Origin == IntakeOrigin.Push;
        if (isPush)
            session.Execute("UPDATE ArticleSources SET IsOwner = 0 WHERE ArticleId = @article AND SourceId <> @source", ("@article", articleId), ("@source", source));

        session.Execute(
            """
            INSERT INTO ArticleSources (ArticleId, SourceId, IsOwner, FirstSeenAt)
            VALUES (@article, @source, NOT EXISTS (SELECT 1 FROM ArticleSources WHERE ArticleId = @article AND IsOwner), @now)
            ON CONFLICT DO UPDATE SET IsOwner = IsOwner OR @push
            """,
            ("@article", articleId),
            ("@source", source),
            ("@push", isPush),
            ("@now", options.Now.ToUnixTimeMilliseconds()));
    }

    private void AddBands(long articleId, Article content)
    {
        _hasBands = true;
        session.Execute("DELETE FROM ArticleBands WHERE ArticleId = @article", ("@article", articleId));
        foreach (var band in StoryLikeness.BandsOf(content))
        {
            session.Execute(
                "INSERT OR IGNORE INTO ArticleBands (Band, Day, ArticleId) VALUES (@band, @day, @article)",
                ("@band", band),
                ("@day", StoryLikeness.DayOf(content)),
                ("@article", articleId));
        }
    }
}

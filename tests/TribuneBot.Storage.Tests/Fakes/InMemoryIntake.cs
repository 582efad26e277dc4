using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

/// <summary>Takes in one batch; the caller holds the gate.</summary>
internal sealed class InMemoryIntake(InMemoryState state, IntakeOptions options)
{
    private readonly HashSet<long> _ofBatch = [];

    public IntakeResult Store(PreparedArticle incoming)
    {
        var byIdentity = state.Articles.Find(article => article.Identity == incoming.Identity) ?? ByOtherKeys(incoming) ?? ByGuid(incoming);
        var known = byIdentity ?? ByTitle(incoming) ?? ByText(incoming);
        if (known is not null && state.WithdrawnArticles.Contains(known.Content.Id))
            return new IntakeResult(known.Content.Id, IntakeChange.Unchanged, DispatchId: null);

        var merged = Merge(known, incoming);
        var decision = IntakeRules.Decide(merged, Describe(known), options);
        if (decision.Change == IntakeChange.Revised && !MayChange(known!))
            decision = decision with { Change = IntakeChange.Unchanged };

        var stored = Write(known, incoming, merged);
        if (byIdentity is not null && !incoming.Content.IsTeaser)
        {
            state.Articles.RemoveAll(article =>
                article != stored && article.Content.IsTeaser && article.TeaserIdentity == incoming.TeaserIdentity);
        }

        Record(stored.Content.Id, incoming, known, merged);
        if (decision.Change == IntakeChange.Revised)
            Revise(known!, merged);

        _ofBatch.Add(stored.Content.Id);
        return new IntakeResult(stored.Content.Id, decision.Change, decision.Announce ? Announce(stored) : null);
    }

    private static KnownArticle? Describe(PreparedArticle? known) => known is null
        ? null
        : new KnownArticle(known.Content.Id, known.Content.IsTeaser, known.ContentHash)
        {
            AddressKey = ArticleIdentity.IsOfAddress(known.Identity) ? known.Identity : null,
        };

    private PreparedArticle? ByOtherKeys(PreparedArticle incoming) => OfKey(incoming.Identity)
        .Concat(incoming.OtherKeys.SelectMany(key => state.Articles.Where(article => article.Identity == key).Concat(OfKey(key))))
        .FirstOrDefault(known => !_ofBatch.Contains(known.Content.Id) && StoryLikeness.Resembles(known.Content, incoming.Content));

    private IEnumerable<PreparedArticle> OfKey(string key) => state.ArticleKeys.Where(entry => entry.Key == key)
        .OrderByDescending(entry => entry.ArticleId).Take(5).Select(entry => ById(entry.ArticleId)).OfType<PreparedArticle>();

    private PreparedArticle? ById(long id) => state.Articles.Find(article => article.Content.Id == id);

    private PreparedArticle? ByGuid(PreparedArticle incoming)
    {
        if (incoming.FeedId is null || options.SourceId is null || incoming.Content.IsTeaser)
            return null;

        return OfKey(ArticleIdentity.OfGuid(options.SourceId.Value, incoming.FeedId))
            .FirstOrDefault(known => !_ofBatch.Contains(known.Content.Id) && StoryLikeness.Resembles(known.Content, incoming.Content));
    }

    private PreparedArticle? ByTitle(PreparedArticle incoming)
    {
        var ofTitle = state.Articles.Where(article => article.TeaserIdentity == incoming.TeaserIdentity).ToList();
        if (incoming.Content.IsTeaser)
            return ofTitle.FirstOrDefault();

        return ofTitle.Find(article => article.Content.IsTeaser) ?? (incoming.Content.Url is null
            ? ofTitle.Find(article => article.Content.Url is not null && article.Content.Published == incoming.Content.Published)
            : null);
    }

    /// <summary>Only what a source has brought is compared, as its bands are all that is kept for it.</summary>
    private PreparedArticle? ByText(PreparedArticle incoming) => options.Origin != IntakeOrigin.Poll || incoming.Content.IsTeaser
        ? null
        : state.Articles.Where(article => state.ArticleSources.Keys.Any(key => key.ArticleId == article.Content.Id)).OrderBy(article => article.Content.Id)
            .FirstOrDefault(article => StoryLikeness.IsSameText(article.Content, incoming.Content));

    private PreparedArticle Merge(PreparedArticle? known, PreparedArticle incoming)
    {
        if (known is null || incoming.Content.IsTeaser)
            return incoming;
        if (MayChange(known))
            return IntakeRules.Merge(known.Content, incoming);

        var filled = IntakeRules.Fill(known.Content, incoming);
        return known.Content.Url is null ? filled : filled with { Identity = known.Identity };
    }

    private bool MayChange(PreparedArticle known) =>
        known.Content.IsTeaser || (IsOwner(known.Content.Id) && (options.Origin != IntakeOrigin.Poll || !_ofBatch.Contains(known.Content.Id)));

    private bool IsOwner(long articleId)
    {
        var owners = state.ArticleSources.Where(entry => entry.Key.ArticleId == articleId && entry.Value).Select(entry => entry.Key.SourceId).ToList();
        return options.Origin != IntakeOrigin.Poll || owners.Count == 0 || owners.Contains(options.SourceId ?? -1);
    }

    private PreparedArticle Write(PreparedArticle? known, PreparedArticle incoming, PreparedArticle merged)
    {
        var stored = known switch
        {
            null => incoming with { Content = incoming.Content with { Id = state.NextId(), FirstSeenAt = options.Now } },
            _ when incoming.Content.IsTeaser => known,
            _ => merged,
        };
        state.Articles.RemoveAll(article => article == known);
        state.Articles.Add(stored);
        return stored;
    }

    private void Revise(PreparedArticle known, PreparedArticle merged)
    {
        state.Revisions.Add((known.Content.Id, known.Content, CosmeticChange.IsOnly(known.Content, merged.Content), options.Now));
        if (IntakeRules.IsCorrection(known.Content, merged.Content))
            InMemoryStoryChanges.CorrectArticle(state, known.Content.Id);
    }

    private void Record(long articleId, PreparedArticle incoming, PreparedArticle? known, PreparedArticle merged)
    {
        if (incoming.Content.IsTeaser)
            return;

        var identity = known is null ? incoming.Identity : merged.Identity;
        foreach (var key in incoming.OtherKeys.Append(incoming.Identity).Append(known?.Identity).OfType<string>())
        {
            if (key != identity && (ArticleIdentity.IsOfAddress(key) || ArticleIdentity.IsOfSharedAddress(key)))
                state.ArticleKeys.Add((key, articleId));
        }

        if (options.SourceId is not { } source)
            return;
        if (incoming.FeedId is { } guid)
            state.ArticleKeys.Add((ArticleIdentity.OfGuid(source, guid), articleId));

        var others = state.ArticleSources.Keys.Where(key => key.ArticleId == articleId && key.SourceId != source).ToList();
        if (options.Origin == IntakeOrigin.Push)
            others.ForEach(key => state.ArticleSources[key] = false);

        var isOwned = others.Exists(key => state.ArticleSources[key]);
        state.ArticleSources[(articleId, source)] = state.ArticleSources.GetValueOrDefault((articleId, source)) || !isOwned;
    }

    private long Announce(PreparedArticle article)
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
}

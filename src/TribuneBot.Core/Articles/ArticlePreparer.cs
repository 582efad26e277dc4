using TribuneBot.Core.Languages;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Core.Topics;

namespace TribuneBot.Core.Articles;

/// <summary>
/// Turns drafts into articles that are ready to be stored: site, canonical address, language, lead, topics, identity and index words.
/// <para>
/// Identity: a story with an address, teaser or not, is known by its address; a page without one by site, folded title and day; a teaser
/// without one by site and folded title. Every story also carries <see cref="PreparedArticle.TeaserIdentity"/> (site and folded title),
/// by which a page or feed entry finds the teaser it completes, whether that teaser had an address or not.
/// </para>
/// </summary>
public sealed class ArticlePreparer(NewsroomProfile newsroom, TopicCatalog catalog)
{
    private readonly TopicMatcher _matcher = new(catalog);

    /// <summary>The article, then its related stories as teasers.</summary>
    /// <param name="now">The moment of first sight.</param>
    public IReadOnlyList<PreparedArticle> Prepare(ArticleDraft draft, DateTimeOffset now)
    {
        var site = CanonicalUrl.SiteOf(draft.Url) ?? draft.Site ?? newsroom.Site;
        var sortTime = SortTimeOf(draft.Published, now);
        var prepared = new List<PreparedArticle>(1 + draft.Related.Count) { PrepareOne(draft, site, sortTime, now) };
        foreach (var related in draft.Related)
        {
            var teaser = related with { IsTeaser = true, Published = null, Text = "" };
            prepared.Add(PrepareOne(teaser, CanonicalUrl.SiteOf(related.Url) ?? site, sortTime, now));
        }

        return prepared;
    }

    /// <summary>Many drafts in their order, on all processors.</summary>
    /// <param name="now">The moment of first sight.</param>
    public IReadOnlyList<PreparedArticle> PrepareAll(IEnumerable<ArticleDraft> drafts, DateTimeOffset now) =>
        [.. drafts.AsParallel().AsOrdered().SelectMany(draft => Prepare(draft, now))];

    private PreparedArticle PrepareOne(ArticleDraft draft, string site, DateTimeOffset sortTime, DateTimeOffset now)
    {
        CanonicalUrl.TryMake(draft.Url, out var url);
        var title = draft.Title.Trim() is { Length: > 0 } named ? named : LeadMaker.MakeTitle(draft.Text);
        var lead = draft.Lead.Trim() is { Length: > 0 } given ? given : LeadMaker.Make(draft.Text);
        var language = LanguageOf(draft, title, lead);
        var words = IndexedWordsMaker.MakeText(title, lead, draft.Text, language);
        var article = new Article
        {
            Id = 0,
            Url = url,
            Site = site,
            Title = title,
            Lead = lead,
            Text = draft.Text,
            Language = language,
            Published = draft.Published,
            SortTime = sortTime,
            FirstSeenAt = now,
            Agency = draft.Agency,
            Author = draft.Author,
            ImageUrl = draft.ImageUrl,
            TopicIds = _matcher.Match(new TopicEvidence(words, language, draft.Categories, url, draft.TopicIds)),
            Reads = draft.Reads,
            HasVideo = draft.HasVideo,
            IsTeaser = draft.IsTeaser,
        };
        var foldedTitle = FoldTitle(title);
        return new PreparedArticle(
            article, IdentityOf(article, foldedTitle, draft), ArticleIdentity.OfTeaser(site, foldedTitle), ContentHash.Of(article),
            IndexedWordsMaker.WithTags(words, article))
        {
            FeedId = draft.FeedId,
            OtherKeys = OtherKeysOf(draft),
        };
    }

    private static IReadOnlyList<string> OtherKeysOf(ArticleDraft draft)
    {
        if (draft.OtherUrls.Count == 0)
            return [];

        return [.. draft.OtherUrls.Select(url => CanonicalUrl.TryMake(url, out var other) ? ArticleIdentity.OfAddress(other) : null).OfType<string>().Distinct()];
    }

    private string IdentityOf(Article article, string foldedTitle, ArticleDraft draft)
    {
        if (article.Url is not null && draft.SharesAddress)
            return ArticleIdentity.OfSharedAddress(article.Url, draft.FeedId ?? foldedTitle);
        if (article.Url is not null)
            return ArticleIdentity.OfAddress(article.Url);
        if (article.IsTeaser)
            return ArticleIdentity.OfTeaser(article.Site, foldedTitle);

        return ArticleIdentity.OfPage(article.Site, foldedTitle, DayOf(article.Published));
    }

    private DateOnly? DayOf(DateTimeOffset? published) =>
        published is { } time ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, newsroom.TimeZone).DateTime) : null;

    private string LanguageOf(ArticleDraft draft, string title, string lead)
    {
        if (draft.Language is { } stated && stated.Trim() is { Length: >= 2 } code)
            return Folding.Fold(code[..2]);

        return LanguageGuess.Guess($"{title}\n{lead}", newsroom.DefaultLanguage);
    }

    /// <summary>A date in the future, which feeds do carry, must not stay on top of the archive.</summary>
    private static DateTimeOffset SortTimeOf(DateTimeOffset? published, DateTimeOffset now) =>
        published is { } time && time < now ? time : now;

    /// <summary>A title without a word (signs, emoji) is told from others by its signs.</summary>
    private static string FoldTitle(string title) => Words.Join(title) is { Length: > 0 } words ? words : Folding.Fold(title);
}

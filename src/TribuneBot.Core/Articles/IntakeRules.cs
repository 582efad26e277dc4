using TribuneBot.Core.Search;

namespace TribuneBot.Core.Articles;

/// <summary>Decides, inside the transaction that stores it, what an incoming article changes and whether it is announced.</summary>
public static class IntakeRules
{
    /// <param name="incoming">The story as it came when nothing is known of it, else merged with the known one (<see cref="Merge(Article, PreparedArticle)"/>).</param>
    public static IntakeDecision Decide(PreparedArticle incoming, KnownArticle? known, IntakeOptions options)
    {
        if (known is null)
            return new IntakeDecision(IntakeChange.Created, IsNews(incoming, options));

        if (incoming.Content.IsTeaser)
            return new IntakeDecision(IntakeChange.Unchanged, Announce: false);

        if (known.IsTeaser)
            return new IntakeDecision(IntakeChange.Completed, IsNews(incoming, options));

        var isSame = known.ContentHash == incoming.ContentHash && !known.IsMovedTo(incoming.Identity);
        return new IntakeDecision(isSame ? IntakeChange.Unchanged : IntakeChange.Revised, Announce: false);
    }

    /// <summary>
    /// What is stored when a story comes from a source that is not its owner: everything stays, and what was missing is added. Only a teaser is completed by
    /// anybody. So two feeds that word one story differently do not change it back and forth.
    /// </summary>
    public static PreparedArticle Fill(Article stored, PreparedArticle incoming)
    {
        if (stored.IsTeaser)
            return Merge(stored, incoming);

        var content = Merge(incoming.Content, stored) with
        {
            Id = stored.Id,
            FirstSeenAt = stored.FirstSeenAt,
            SortTime = stored.SortTime,
            Language = stored.Language,
            TopicIds = [.. stored.TopicIds.Union(incoming.Content.TopicIds)],
        };
        return WithContent(incoming, content);
    }

    /// <summary>
    /// Whether copies that people have are edited: when the story says something else or stands elsewhere, and when its title is spelt differently in any way,
    /// because that is what people see first. A comma in the text is stored and disturbs nobody.
    /// </summary>
    public static bool IsCorrection(Article stored, Article merged) =>
        stored.Title != merged.Title || stored.Url != merged.Url || !CosmeticChange.IsOnly(stored, merged);

    /// <summary>
    /// What is stored when an incoming story meets the one the archive holds: the newcomer's content, with everything the archive knew
    /// and the newcomer lacks (a feed entry has no text, a page no author). Id and first sight stay; topics only grow; a teaser changes
    /// nothing. A story whose address is known stays known by it. Whether that is a revision is decided on the merged content, so
    /// <see cref="Decide"/> is asked with this result; where it answers Unchanged to a teaser there is nothing to write.
    /// </summary>
    public static PreparedArticle Merge(Article stored, PreparedArticle incoming)
    {
        return WithContent(incoming, Merge(stored, incoming.Content));
    }

    private static PreparedArticle WithContent(PreparedArticle incoming, Article content)
    {
        var isAsItCame = (content.Title, content.Lead, content.Text, content.Language)
            == (incoming.Content.Title, incoming.Content.Lead, incoming.Content.Text, incoming.Content.Language);
        return incoming with
        {
            Content = content,
            Identity = content.Url is null || ArticleIdentity.IsOfSharedAddress(incoming.Identity) ? incoming.Identity : ArticleIdentity.OfAddress(content.Url),
            ContentHash = ContentHash.Of(content),
            Words = isAsItCame ? IndexedWordsMaker.WithTags(incoming.Words, content) : IndexedWordsMaker.Make(content),
        };
    }

    /// <inheritdoc cref="Merge(Article, PreparedArticle)"/>
    public static Article Merge(Article stored, Article incoming)
    {
        if (incoming.IsTeaser)
            return stored;

        var hasText = incoming.Text.Length > 0;
        return incoming with
        {
            Id = stored.Id,
            FirstSeenAt = stored.FirstSeenAt,
            Url = incoming.Url ?? stored.Url,
            Lead = incoming.Lead.Length > 0 ? incoming.Lead : stored.Lead,
            Text = hasText ? incoming.Text : stored.Text,
            Language = hasText || stored.IsTeaser ? incoming.Language : stored.Language,
            Published = incoming.Published ?? stored.Published,
            SortTime = incoming.Published is null || incoming.Published == stored.Published ? stored.SortTime : incoming.SortTime,
            Agency = incoming.Agency ?? stored.Agency,
            Author = incoming.Author ?? stored.Author,
            ImageUrl = incoming.ImageUrl ?? stored.ImageUrl,
            TopicIds = [.. stored.TopicIds.Union(incoming.TopicIds)],
            Reads = incoming.Reads ?? stored.Reads,
            HasVideo = incoming.HasVideo || stored.HasVideo,
        };
    }

    /// <summary>A teaser is never news; a story without a date is as old as its first sight.</summary>
    private static bool IsNews(PreparedArticle incoming, IntakeOptions options)
    {
        if (!options.Announce || incoming.Content.IsTeaser)
            return false;

        var published = incoming.Content.Published ?? options.Now;
        return options.Now - published <= options.MaxAge;
    }
}

namespace TribuneBot.Core.Articles;

/// <summary>Decides, inside the transaction that stores it, what an incoming article changes and whether it is announced.</summary>
public static class IntakeRules
{
    public static IntakeDecision Decide(PreparedArticle incoming, KnownArticle? known, IntakeOptions options)
    {
        if (known is null)
            return new IntakeDecision(IntakeChange.Created, IsNews(incoming, options));

        if (incoming.Content.IsTeaser)
            return new IntakeDecision(IntakeChange.Unchanged, Announce: false);

        if (known.IsTeaser)
            return new IntakeDecision(IntakeChange.Completed, IsNews(incoming, options));

        var change = known.ContentHash == incoming.ContentHash ? IntakeChange.Unchanged : IntakeChange.Revised;
        return new IntakeDecision(change, Announce: false);
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

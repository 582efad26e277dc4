namespace TribuneBot.Core.Search;

/// <summary>Cuts the passage of an article that shows best why it was found.</summary>
public static class SnippetMaker
{
    private const int DefaultLength = 200;

    /// <summary>
    /// The passage of the text with the most different terms of the query, then the most words, then the earliest; the lead when it
    /// has as many, or when nothing matches; the title when there is no lead. Cut at borders of words, with an ellipsis where cut.
    /// </summary>
    /// <param name="language">Two-letter code the article is stemmed by.</param>
    /// <param name="maxLength">In UTF-16 code units, the ellipses included; at least 20.</param>
    public static Snippet Make(string title, string lead, string text, string language, SearchQuery query, int maxLength = DefaultLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 20);
        var finder = new TermFinder(query, language);
        var fromLead = Passage.Best(lead, finder, maxLength);
        var fromText = Passage.Best(text, finder, maxLength);
        if (fromText.DistinctTerms > fromLead.DistinctTerms)
            return fromText.ToSnippet();
        if (fromLead.DistinctTerms > 0)
            return fromLead.ToSnippet();

        var fallback = fromLead.IsEmpty ? fromText : fromLead;
        return fallback.IsEmpty ? Passage.Best(title, finder, maxLength).ToSnippet() : fallback.ToSnippet();
    }
}

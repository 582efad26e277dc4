namespace TribuneBot.Core.Search;

/// <summary>What comes first among the articles found.</summary>
public enum SearchOrder
{
    /// <summary>Relevance and recency together, over a bounded number of candidates: what a reader is shown.</summary>
    Best,

    /// <summary>The latest first.</summary>
    Newest,

    /// <summary>
    /// Relevance alone, over every article that has any of the query's words: what a librarian would do with time. Articles that do not have
    /// all of the words are answered too, behind those that fit better.
    /// </summary>
    Relevance,
}

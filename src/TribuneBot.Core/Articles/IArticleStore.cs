namespace TribuneBot.Core.Articles;

/// <summary>The archive.</summary>
public interface IArticleStore
{
    /// <summary>
    /// TX1: stores a batch in one transaction, in order: each article, its superseded revision, topics, index row and, where
    /// <see cref="IntakeRules"/> says so, the dispatch that announces it; with <paramref name="check"/> also the source's row.
    /// All or nothing.
    /// </summary>
    /// <returns>One result per article, in the same order.</returns>
    Task<IReadOnlyList<IntakeResult>> StoreAsync(
        IReadOnlyList<PreparedArticle> articles, IntakeOptions options, SourceCheck? check, CancellationToken cancellationToken);

    /// <returns>Null when there is none, or it was withdrawn.</returns>
    Task<Article?> FindAsync(long articleId, CancellationToken cancellationToken);

    /// <param name="url">Any form of its address: tracking parameters and the like do not matter.</param>
    /// <returns>Null when there is none, or it was withdrawn.</returns>
    Task<Article?> FindByUrlAsync(string url, CancellationToken cancellationToken);

    /// <summary>What an article said before, oldest first; empty when it never changed or there is none.</summary>
    Task<IReadOnlyList<Revision>> RevisionsAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>Takes back every copy of an article and takes it out of the search, the digests and the queue; it does not come back by itself.</summary>
    /// <returns>False when it was withdrawn before, or there is none.</returns>
    Task<bool> WithdrawAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>Newest first by <see cref="Article.SortTime"/>, teasers included.</summary>
    /// <param name="topicId">Only this topic, or null for all.</param>
    /// <param name="languages">Only these languages; empty for all.</param>
    /// <param name="limit">1–50.</param>
    Task<IReadOnlyList<Article>> LatestAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken);
}

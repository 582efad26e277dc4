using TribuneBot.Core.Articles;

namespace TribuneBot.Core.Search;

/// <summary>The stories most like one of the archive.</summary>
public interface IRelatedStories
{
    /// <summary>The most alike first, the story itself and withdrawn ones left out; empty when there is none, or no such story.</summary>
    /// <param name="limit">1–50.</param>
    Task<IReadOnlyList<Article>> RelatedAsync(long articleId, int limit, CancellationToken cancellationToken);
}

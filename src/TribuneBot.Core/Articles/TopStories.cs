namespace TribuneBot.Core.Articles;

/// <summary>The most read stories, the most read first.</summary>
/// <param name="Reads">How often each was read, in the same order, at least 1.</param>
public sealed record TopStories(TopBasis Basis, IReadOnlyList<Article> Articles, IReadOnlyList<long> Reads)
{
    /// <summary>The span that is looked at.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromHours(24);
}

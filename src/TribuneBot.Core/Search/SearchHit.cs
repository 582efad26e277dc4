using TribuneBot.Core.Articles;

namespace TribuneBot.Core.Search;

/// <summary>One found article.</summary>
/// <param name="Snippet">A passage of the article's own text with the matching words marked.</param>
/// <param name="Score">Higher is better; comparable within one result only.</param>
public sealed record SearchHit(Article Article, Snippet Snippet, double Score);

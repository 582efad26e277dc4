using TribuneBot.Core.Articles;

namespace TribuneBot.Storage.Articles;

/// <summary>An article with its key in the word index.</summary>
/// <param name="IsWithdrawn">It stands in no index.</param>
internal sealed record KeyedArticle(long Key, Article Content, bool IsWithdrawn);

using TribuneBot.Core.Articles;

namespace TribuneBot.Core.Dispatch;

/// <summary>What one reader's digest tells: the newest of what did not reach them in time, withdrawn stories left out.</summary>
/// <param name="Articles">Newest first, at most the number that was asked for.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record DigestContent(IReadOnlyList<Article> Articles, int Total);

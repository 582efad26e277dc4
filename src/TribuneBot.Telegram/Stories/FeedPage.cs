using TribuneBot.Core.Articles;

namespace TribuneBot.Telegram.Stories;

/// <summary>A page of a feed.</summary>
/// <param name="HasMore">There is a next page.</param>
/// <param name="Basis">For the most read: what that is known by.</param>
/// <param name="Reads">For the most read: how often each was read, in the order of the articles.</param>
internal sealed record FeedPage(IReadOnlyList<Article> Articles, bool HasMore, TopBasis Basis, IReadOnlyList<long> Reads);

using TribuneBot.Core.Articles;

namespace TribuneBot.Telegram.Inline;

/// <summary>A page of inline results.</summary>
/// <param name="Stories">Each with the passage to be shown with it.</param>
/// <param name="NextOffset">Where the next page begins; null when this is the last.</param>
internal sealed record InlinePage(IReadOnlyList<(Article Article, string Passage)> Stories, int? NextOffset);

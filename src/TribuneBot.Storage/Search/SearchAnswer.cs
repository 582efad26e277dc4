using TribuneBot.Core.Articles;

namespace TribuneBot.Storage.Search;

/// <param name="Total">Different stories; exact unless <paramref name="More"/>.</param>
internal sealed record SearchAnswer(int Total, bool More, List<(Article Article, double Score)> Page);

using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Core.Dispatch;

/// <summary>What one reader's digest tells: the newest of what did not reach them in time and of what their alerts found, withdrawn stories left out.</summary>
/// <param name="Articles">Newest first, at most the number that was asked for.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record DigestContent(IReadOnlyList<Article> Articles, int Total)
{
    /// <summary>Breaking news that did not reach the reader in time, newest first; not counted in <see cref="Total"/>.</summary>
    public IReadOnlyList<Broadcast> Broadcasts { get; init; } = [];

    /// <summary>Of the articles those that come by an alert: article id to the query. All others did not reach the reader in time.</summary>
    public IReadOnlyDictionary<long, string> Alerts { get; init; } = new Dictionary<long, string>();

    /// <summary>How many of <see cref="Total"/> come by alerts.</summary>
    public int AlertTotal { get; init; }
}

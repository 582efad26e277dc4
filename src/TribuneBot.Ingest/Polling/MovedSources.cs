using System.Collections.Concurrent;
using TribuneBot.Core.Articles;

namespace TribuneBot.Ingest.Polling;

/// <summary>
/// Watches sources whose server says that they have moved for good (301, 308). One mistaken setting of a server, or a portal of a network on the way, must
/// not take a source away: only what has been said at every check for a day is believed.
/// </summary>
internal sealed class MovedSources(TimeProvider clock)
{
    private static readonly TimeSpan Trial = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<long, (string Url, DateTimeOffset Since)> _moves = new();

    /// <param name="movedTo">Where the server says that it is from now on; null when it is where it was.</param>
    /// <returns>The new address once it has held; else null.</returns>
    public string? Note(Source source, string? movedTo)
    {
        if (movedTo is null || movedTo == source.Settings.Url)
        {
            _moves.TryRemove(source.Id, out _);
            return null;
        }

        var now = clock.GetUtcNow();
        var (_, since) = _moves.AddOrUpdate(source.Id, _ => (movedTo, now), (_, known) => known.Url == movedTo ? known : (movedTo, now));
        if (now - since < Trial)
            return null;

        _moves.TryRemove(source.Id, out _);
        return movedTo;
    }
}

namespace TribuneBot.Ingest.Fetching;

/// <summary>Spreads waits, so that sources do not all come due at once. Several checks draw from it at the same time.</summary>
/// <param name="random">Seeded by whoever starts the program; may be shared.</param>
internal sealed class Jitter(Random random)
{
    /// <summary>A number from 0 to 1.</summary>
    public double Next()
    {
        lock (random)
            return random.NextDouble();
    }

    /// <summary>The wait, up to <paramref name="share"/> of it shorter or longer.</summary>
    public TimeSpan Spread(TimeSpan wait, double share) => wait * (1 - share + (2 * share * Next()));
}

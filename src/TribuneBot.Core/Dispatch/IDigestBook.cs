namespace TribuneBot.Core.Dispatch;

/// <summary>What expired or stayed in doubt, kept for each reader until their digest.</summary>
public interface IDigestBook
{
    /// <summary>The newsroom's zone, then every zone that some reader has chosen, each once.</summary>
    Task<IReadOnlyList<DigestZone>> ZonesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes a zone's digest dispatch for all who live by it, have something waiting from before its hour, and had none for that date elsewhere.
    /// Asked again, it makes one more for those alone who came into the zone since.
    /// </summary>
    /// <returns>False when there is nothing for anybody.</returns>
    Task<bool> AddAsync(DigestTurn turn, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>What this delivery of a digest tells its reader.</summary>
    /// <param name="limit">The most articles to load, 1–50.</param>
    Task<DigestContent> ReadAsync(DeliveryKey key, int limit, CancellationToken cancellationToken);
}

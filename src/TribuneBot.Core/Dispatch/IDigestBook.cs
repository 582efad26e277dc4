namespace TribuneBot.Core.Dispatch;

/// <summary>What expired or stayed in doubt, kept for each reader until their digest.</summary>
public interface IDigestBook
{
    /// <summary>Makes a day's digest dispatch for all who have something waiting from before its hour.</summary>
    /// <param name="day">The newsroom's date; each has at most one digest.</param>
    /// <param name="hour">When it is due. Younger stories wait for the next.</param>
    /// <returns>False when that day has one already, or nobody has anything.</returns>
    Task<bool> AddAsync(DateOnly day, DateTimeOffset hour, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>What this delivery of a digest tells its reader.</summary>
    /// <param name="limit">The most articles to load, 1–50.</param>
    Task<DigestContent> ReadAsync(DeliveryKey key, int limit, CancellationToken cancellationToken);
}

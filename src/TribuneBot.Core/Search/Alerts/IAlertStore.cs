namespace TribuneBot.Core.Search.Alerts;

/// <summary>Saved searches, within the unit of work of one update (TX4).</summary>
public interface IAlertStore
{
    /// <summary>All of a reader's, the oldest first; the unit sees its own changes.</summary>
    Task<IReadOnlyList<Alert>> ListAsync(long readerId, CancellationToken cancellationToken);

    /// <returns>Null when there is none, or it is another reader's.</returns>
    Task<Alert?> FindAsync(long alertId, long readerId, CancellationToken cancellationToken);

    /// <summary>Adds one with the usual cadence and cap. Whoever calls has looked at <see cref="AlertLimits"/>; the reader is saved in the same unit.</summary>
    Task<Alert> AddAsync(long readerId, string query, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Stores cadence, cap and pause; the query of an alert never changes.</summary>
    Task SaveAsync(Alert alert, CancellationToken cancellationToken);

    /// <summary>What waits in the queue or for the digest because of this alert alone is not told any more.</summary>
    Task RemoveAsync(Alert alert, CancellationToken cancellationToken);
}

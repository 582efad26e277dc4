namespace TribuneBot.Core.Push;

/// <summary>The subscriptions at WebSub hubs, one a source at most. They go with their source.</summary>
public interface IHubLeases
{
    /// <summary>Notes which hub a source names. The same hub and topic again change nothing; others start anew, with the new token and secret.</summary>
    Task OfferAsync(long sourceId, string hub, string topic, string token, string secret, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Subscriptions that are to be asked for, or renewed, now; of sources that are not paused.</summary>
    Task<IReadOnlyList<HubLease>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    Task<HubLease?> FindAsync(string token, CancellationToken cancellationToken);

    /// <summary>The hub was asked; unless it confirms, it is asked again at <paramref name="nextTryAt"/>.</summary>
    /// <param name="fault">What went wrong, one sentence; null when the hub accepted the request.</param>
    Task RecordRequestAsync(long sourceId, string? fault, DateTimeOffset nextTryAt, CancellationToken cancellationToken);

    /// <summary>The hub confirmed a lease.</summary>
    Task ConfirmAsync(long sourceId, DateTimeOffset endsAt, DateTimeOffset renewAt, CancellationToken cancellationToken);

    /// <summary>The hub ended or denied the subscription.</summary>
    Task EndAsync(long sourceId, DateTimeOffset nextTryAt, CancellationToken cancellationToken);
}

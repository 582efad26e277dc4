using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch;

/// <summary>A queue whose file cannot be written while it is closed, nor read while it is unreadable; and one that breaks.</summary>
internal sealed class ClosedQueue(IDeliveryQueue inner) : IDeliveryQueue
{
    public bool IsClosed { get; set; }

    public bool IsUnreadable { get; set; }

    public bool IsContentUnreadable { get; set; }

    /// <summary>The next commit of outcomes fails in a way that is nobody's disk.</summary>
    public bool Breaks { get; set; }

    public int Refusals { get; private set; }

    public Task<Recovery> RecoverAsync(CancellationToken cancellationToken) => inner.RecoverAsync(cancellationToken);

    public Task<bool> FanOutAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.FanOutAsync(sliceSize, now, cancellationToken);

    public Task<IReadOnlyList<PendingDelivery>> HeadsAsync(
        IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now, CancellationToken cancellationToken) =>
        IsUnreadable ? throw Unreadable() : inner.HeadsAsync(heldTargets, limit, now, cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        IsUnreadable ? throw Unreadable() : inner.NextDueAsync(now, cancellationToken);

    public Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Breaks && results.Count > 0)
        {
            Breaks = false;
            throw new InvalidOperationException("A bug.");
        }

        if (!IsClosed)
            return inner.CommitAsync(results, intents, now, cancellationToken);

        Refusals++;
        throw new StorageUnavailableException("The disk is full.", new IOException());
    }

    public Task<DispatchContent?> ContentAsync(long dispatchId, CancellationToken cancellationToken) =>
        IsUnreadable || IsContentUnreadable ? throw Unreadable() : inner.ContentAsync(dispatchId, cancellationToken);

    public Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken) => inner.CountsAsync(dispatchId, cancellationToken);

    public Task<bool> ShrinkAsync(int sliceSize, DateTimeOffset readersSince, CancellationToken cancellationToken) =>
        inner.ShrinkAsync(sliceSize, readersSince, cancellationToken);

    private StorageUnavailableException Unreadable()
    {
        Refusals++;
        return new StorageUnavailableException("The disk does not answer.", new IOException());
    }
}

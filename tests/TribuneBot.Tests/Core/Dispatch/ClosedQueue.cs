using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch;

/// <summary>A queue whose file cannot be written while it is closed.</summary>
internal sealed class ClosedQueue(IDeliveryQueue inner) : IDeliveryQueue
{
    public bool IsClosed { get; set; }

    public int Refusals { get; private set; }

    public Task<Recovery> RecoverAsync(CancellationToken cancellationToken) => inner.RecoverAsync(cancellationToken);

    public Task<bool> FanOutAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.FanOutAsync(sliceSize, now, cancellationToken);

    public Task<IReadOnlyList<PendingDelivery>> HeadsAsync(
        IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.HeadsAsync(heldTargets, limit, now, cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => inner.NextDueAsync(now, cancellationToken);

    public Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!IsClosed)
            return inner.CommitAsync(results, intents, now, cancellationToken);

        Refusals++;
        throw new StorageUnavailableException("The disk is full.", new IOException());
    }

    public Task<DispatchContent?> ContentAsync(long dispatchId, CancellationToken cancellationToken) => inner.ContentAsync(dispatchId, cancellationToken);

    public Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken) => inner.CountsAsync(dispatchId, cancellationToken);

    public Task<bool> ShrinkAsync(int sliceSize, DateTimeOffset readersSince, CancellationToken cancellationToken) =>
        inner.ShrinkAsync(sliceSize, readersSince, cancellationToken);
}

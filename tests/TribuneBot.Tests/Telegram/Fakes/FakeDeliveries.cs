using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>What the progress cards ask of the queue: counts by dispatch.</summary>
internal sealed class FakeDeliveries : IDeliveryQueue
{
    public Dictionary<long, DispatchCounts> Counts { get; } = [];

    public Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken) => Task.FromResult(Counts[dispatchId]);

    public Task<Recovery> RecoverAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> FanOutAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<PendingDelivery>> HeadsAsync(
        IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DispatchContent?> ContentAsync(long dispatchId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> ShrinkAsync(int sliceSize, DateTimeOffset readersSince, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}

using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>What the progress cards ask: counts by dispatch, and the broadcasts that are not reported.</summary>
internal sealed class FakeDeliveries(FakeUpdateLog updates) : IDeliveryQueue, IBroadcastMonitor
{
    public Dictionary<long, DispatchCounts> Counts { get; } = [];

    public List<long> Reported { get; } = [];

    public Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken) => Task.FromResult(Counts[dispatchId]);

    public Task<IReadOnlyList<Broadcast>> UnreportedAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Broadcast>>(
        [.. updates.Broadcasts.Values.Where(broadcast => broadcast.State is BroadcastState.Sending or BroadcastState.Stopped && !Reported.Contains(broadcast.Id))]);

    public Task ReportedAsync(long broadcastId, CancellationToken cancellationToken)
    {
        Reported.Add(broadcastId);
        return Task.CompletedTask;
    }

    public Task<int> RecoverAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> FanOutAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<PendingDelivery>> HeadsAsync(
        IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DispatchContent?> ContentAsync(long dispatchId, CancellationToken cancellationToken) => throw new NotSupportedException();
}

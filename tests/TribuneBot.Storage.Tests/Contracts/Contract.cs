using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;

namespace TribuneBot.Storage.Tests.Contracts;

/// <summary>What the suites share: a world, and the steps that bring it into a state.</summary>
public abstract class Contract(StorageWorld world) : IDisposable
{
    private long _lastUpdateId;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected StorageWorld World { get; } = world;

    protected DateTimeOffset Now => World.Now;

    protected IntakeOptions Announcing => new(Announce: true, TimeSpan.FromHours(24), Now);

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<IntakeResult> StoreAsync(PreparedArticle article) =>
        (await World.Articles.StoreAsync([article], Announcing, check: null, Cancel))[0];

    protected async Task<bool> InUnitAsync(Func<IUpdateUnit, Task> change)
    {
        await using var unit = await World.Updates.BeginAsync(++_lastUpdateId, Cancel);
        await change(unit);
        return await unit.CommitAsync(Cancel);
    }

    protected async Task<T> ReadAsync<T>(Func<IUpdateUnit, Task<T>> read)
    {
        await using var unit = await World.Updates.BeginAsync(long.MaxValue, Cancel);
        return await read(unit);
    }

    protected Task SaveAsync(Reader reader) => InUnitAsync(unit => unit.Readers.SaveAsync(reader, Cancel));

    protected async Task<long> ConfirmedDispatchAsync(Broadcast broadcast)
    {
        var added = broadcast;
        await InUnitAsync(async unit => added = await unit.Broadcasts.AddAsync(broadcast with { State = BroadcastState.Previewed }, Cancel));
        await InUnitAsync(async unit => added = (await unit.Broadcasts.ConfirmAsync(added.Id, Now, Now.AddHours(1), Cancel))!);
        return added.DispatchId!.Value;
    }

    protected async Task<long> AnnounceAsync(string name = "story", string[]? topics = null)
    {
        var result = await StoreAsync(Given.Article(name, $"Story {name}", topics: topics, published: Now));
        await FanOutAllAsync();
        return result.DispatchId!.Value;
    }

    protected async Task FanOutAllAsync(int sliceSize = 100)
    {
        while (await World.Deliveries.FanOutAsync(sliceSize, Now, Cancel))
        {
        }
    }

    protected Task<IReadOnlyList<PendingDelivery>> HeadsAsync(int limit = 100, params long[] held) =>
        World.Deliveries.HeadsAsync(held, limit, Now, Cancel);

    protected Task<IReadOnlySet<DeliveryKey>> IntendAsync(params DeliveryKey[] keys) =>
        World.Deliveries.CommitAsync([], keys, Now, Cancel);

    protected Task RecordAsync(params DeliveryResult[] results) => World.Deliveries.CommitAsync(results, [], Now, Cancel);

    protected Task<DispatchCounts> CountsAsync(long dispatchId) => World.Deliveries.CountsAsync(dispatchId, Cancel);

    protected static DeliveryResult Sent(DeliveryKey key, params int[] messageIds) => new(key, DeliveryState.Sent, messageIds);

    protected static DeliveryResult Blocked(DeliveryKey key) =>
        new(key, DeliveryState.Rejected, [], Reason: "blocked", Target: TargetVerdict.Suspend);
}

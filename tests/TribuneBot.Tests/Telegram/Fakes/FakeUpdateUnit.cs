using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Tests.Telegram.Fakes;

internal sealed class FakeUpdateUnit(FakeUpdateLog log, long updateId) : IUpdateUnit, IReaderStore, IStoredQueries, IBroadcastStore
{
    private readonly List<Action> _changes = [];
    private readonly Dictionary<long, Reader> _readers = [];
    private readonly Dictionary<long, Broadcast> _broadcasts = [];

    public IReaderStore Readers => this;

    public IStoredQueries Queries => this;

    public IBroadcastStore Broadcasts => this;

    public Task StopDispatchAsync(long dispatchId, CancellationToken cancellationToken)
    {
        _changes.Add(() =>
        {
            log.StoppedDispatches.Add(dispatchId);
            foreach (var broadcast in log.Broadcasts.Values.Where(broadcast => broadcast.DispatchId == dispatchId).ToList())
                log.Broadcasts[broadcast.Id] = broadcast with { State = BroadcastState.Stopped };
        });
        return Task.CompletedTask;
    }

    public Task<bool> CommitAsync(CancellationToken cancellationToken) => Task.FromResult(log.Commit(updateId, _changes));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Reader?> IReaderStore.FindAsync(long readerId, CancellationToken cancellationToken) =>
        Task.FromResult(_readers.GetValueOrDefault(readerId) ?? log.Readers.GetValueOrDefault(readerId));

    public Task SaveAsync(Reader reader, CancellationToken cancellationToken)
    {
        _readers[reader.Id] = reader;
        _changes.Add(() => log.Readers[reader.Id] = reader);
        return Task.CompletedTask;
    }

    public Task<StoredQuery> AddAsync(long readerId, string query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = new StoredQuery(log.NextId(), readerId, query, now);
        _changes.Add(() => log.Queries[stored.Id] = stored);
        return Task.FromResult(stored);
    }

    public Task<StoredQuery?> FindAsync(long queryId, long readerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = log.Queries.GetValueOrDefault(queryId);
        return Task.FromResult(found?.ReaderId == readerId && now - found.CreatedAt <= StoredQuery.KeptFor ? found : null);
    }

    Task<Broadcast?> IBroadcastStore.FindAsync(long broadcastId, CancellationToken cancellationToken) => Task.FromResult(Broadcast(broadcastId));

    public Task<Broadcast?> OpenOfAsync(long editorId, CancellationToken cancellationToken) => Task.FromResult(
        log.Broadcasts.Values.FirstOrDefault(broadcast =>
            broadcast.EditorId == editorId && broadcast.State is BroadcastState.Composing or BroadcastState.Previewed));

    public Task<Broadcast> AddAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var added = broadcast with { Id = log.NextId() };
        return Put(added);
    }

    public Task UpdateAsync(Broadcast broadcast, CancellationToken cancellationToken) => Put(broadcast);

    public async Task<Broadcast?> ConfirmAsync(long broadcastId, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        if (Broadcast(broadcastId) is not { State: BroadcastState.Previewed } previewed)
            return null;

        _changes.Add(() => log.Confirmed.Add((broadcastId, expiresAt)));
        return await Put(previewed with { State = BroadcastState.Sending, DispatchId = 1000 + broadcastId });
    }

    public Task<AudienceCount> CountAsync(Broadcast broadcast, CancellationToken cancellationToken) => Task.FromResult(log.Count);

    private Broadcast? Broadcast(long id) => _broadcasts.GetValueOrDefault(id) ?? log.Broadcasts.GetValueOrDefault(id);

    private Task<Broadcast> Put(Broadcast broadcast)
    {
        _broadcasts[broadcast.Id] = broadcast;
        _changes.Add(() => log.Broadcasts[broadcast.Id] = broadcast);
        return Task.FromResult(broadcast);
    }
}

using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Fakes;

/// <summary>Writes are kept aside until the commit; reads see them first.</summary>
internal sealed class InMemoryUpdateUnit(InMemoryState state, long updateId) : IUpdateUnit, IReaderStore, IStoredQueries
{
    private readonly Dictionary<long, Reader> _readers = [];
    private readonly Dictionary<long, StoredQuery> _queries = [];
    private readonly InMemoryBroadcastStore _broadcasts = new(state);
    private readonly List<long> _stopped = [];

    public IReaderStore Readers => this;

    public IStoredQueries Queries => this;

    public IBroadcastStore Broadcasts => _broadcasts;

    public Task StopDispatchAsync(long dispatchId, CancellationToken cancellationToken)
    {
        _broadcasts.Stop(dispatchId);
        _stopped.Add(dispatchId);
        return Task.CompletedTask;
    }

    public Task<bool> CommitAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (!state.HandledUpdates.TryAdd(updateId, state.Now))
                return Task.FromResult(false);

            foreach (var reader in _readers.Values)
                Write(reader);
            foreach (var query in _queries.Values)
                state.Queries[query.Id] = query;
            _broadcasts.Write();
            foreach (var dispatchId in _stopped)
                Stop(dispatchId);
            return Task.FromResult(true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Reader?> IReaderStore.FindAsync(long readerId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(_readers.GetValueOrDefault(readerId) ?? state.Readers.GetValueOrDefault(readerId));
    }

    Task IReaderStore.SaveAsync(Reader reader, CancellationToken cancellationToken)
    {
        _readers[reader.Id] = reader;
        return Task.CompletedTask;
    }

    Task<StoredQuery> IStoredQueries.AddAsync(long readerId, string query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = new StoredQuery(state.NextId(), readerId, query, now);
        _queries.Add(stored.Id, stored);
        return Task.FromResult(stored);
    }

    Task<StoredQuery?> IStoredQueries.FindAsync(long queryId, long readerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var query = _queries.GetValueOrDefault(queryId) ?? state.Queries.GetValueOrDefault(queryId);
            var isTheirs = query?.ReaderId == readerId && now - query.CreatedAt <= StoredQuery.KeptFor;
            return Task.FromResult(isTheirs ? query : null);
        }
    }

    private void Write(Reader reader)
    {
        state.Readers[reader.Id] = reader;
        var target = state.TargetOf(reader.Id, threadId: null, ChatKind.Private);
        if (reader.State == ReaderState.Active)
            target.IsSuspended = false;
        else
            state.CancelPending(delivery => delivery.TargetId == target.Id);
    }

    private void Stop(long dispatchId)
    {
        if (state.Dispatches.Find(known => known.Id == dispatchId) is not { State: < DispatchState.Done } dispatch)
            return;

        dispatch.State = DispatchState.Cancelled;
        state.CancelPending(delivery => delivery.DispatchId == dispatchId);
    }
}

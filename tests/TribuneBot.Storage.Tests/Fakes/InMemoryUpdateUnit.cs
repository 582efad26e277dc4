using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;

namespace TribuneBot.Fakes;

/// <summary>Writes are kept aside until the commit; reads see them first.</summary>
internal sealed class InMemoryUpdateUnit : IUpdateUnit, IReaderStore, IStoredQueries, IReadCounter
{
    private readonly InMemoryState _state;
    private readonly long _updateId;
    private readonly Dictionary<long, Reader> _readers = [];
    private readonly Dictionary<long, StoredQuery> _queries = [];
    private readonly List<(long ArticleId, DateTimeOffset At)> _reads = [];
    private readonly InMemoryAlertStore _alerts;
    private readonly InMemoryBroadcastStore _broadcasts;
    private readonly InMemoryDispatchDesk _dispatches;

    public InMemoryUpdateUnit(InMemoryState state, long updateId)
    {
        (_state, _updateId) = (state, updateId);
        _alerts = new InMemoryAlertStore(state);
        _broadcasts = new InMemoryBroadcastStore(state);
        _dispatches = new InMemoryDispatchDesk(state, _broadcasts);
    }

    public IReaderStore Readers => this;

    public IStoredQueries Queries => this;

    public IBroadcastStore Broadcasts => _broadcasts;

    public IDispatchDesk Dispatches => _dispatches;

    public IAlertStore Alerts => _alerts;

    public IReadCounter Reads => this;

    public Task<bool> CommitAsync(CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            if (!_state.HandledUpdates.TryAdd(_updateId, _state.Now))
                return Task.FromResult(false);

            foreach (var reader in _readers.Values)
                Write(reader);
            foreach (var query in _queries.Values)
                _state.Queries[query.Id] = query;
            _state.ReadPresses.AddRange(_reads);
            _alerts.Write();
            _broadcasts.Write();
            _dispatches.Write();
            return Task.FromResult(true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Reader?> IReaderStore.FindAsync(long readerId, CancellationToken cancellationToken)
    {
        lock (_state.Gate)
            return Task.FromResult(_readers.GetValueOrDefault(readerId) ?? _state.Readers.GetValueOrDefault(readerId));
    }

    Task IReaderStore.SaveAsync(Reader reader, CancellationToken cancellationToken)
    {
        _readers[reader.Id] = reader;
        return Task.CompletedTask;
    }

    void IReadCounter.Count(long articleId, DateTimeOffset now) => _reads.Add((articleId, now));

    Task<StoredQuery> IStoredQueries.AddAsync(long readerId, string query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = new StoredQuery(_state.NextId(), readerId, query, now);
        _queries.Add(stored.Id, stored);
        return Task.FromResult(stored);
    }

    Task<StoredQuery?> IStoredQueries.FindAsync(long queryId, long readerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (_state.Gate)
        {
            var query = _queries.GetValueOrDefault(queryId) ?? _state.Queries.GetValueOrDefault(queryId);
            var isTheirs = query?.ReaderId == readerId && now - query.CreatedAt <= StoredQuery.KeptFor;
            return Task.FromResult(isTheirs ? query : null);
        }
    }

    private void Write(Reader reader)
    {
        var zone = _state.Readers.GetValueOrDefault(reader.Id)?.TimeZone;
        _state.Readers[reader.Id] = reader;
        var target = _state.TargetOf(reader.Id, threadId: null, ChatKind.Private);
        if (reader.TimeZone != zone)
            _state.ZoneNewcomers.Add(target.Id);
        if (reader.State == ReaderState.Active)
            target.IsSuspended = false;
        else
            _state.CancelPending(delivery => delivery.TargetId == target.Id);
    }
}

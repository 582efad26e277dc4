using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>An update log whose first commits fail, as on a full disk.</summary>
internal sealed class UnreliableUpdateLog(IUpdateLog inner, int failingCommits) : IUpdateLog
{
    private int _failing = failingCommits;

    public Task<bool> WasHandledAsync(long updateId, CancellationToken cancellationToken) => inner.WasHandledAsync(updateId, cancellationToken);

    public async Task<IUpdateUnit> BeginAsync(long updateId, CancellationToken cancellationToken) =>
        new Unit(await inner.BeginAsync(updateId, cancellationToken), this);

    public Task PruneAsync(DateTimeOffset now, CancellationToken cancellationToken) => inner.PruneAsync(now, cancellationToken);

    private sealed class Unit(IUpdateUnit inner, UnreliableUpdateLog log) : IUpdateUnit
    {
        public IReaderStore Readers => inner.Readers;

        public IStoredQueries Queries => inner.Queries;

        public IBroadcastStore Broadcasts => inner.Broadcasts;

        public IDispatchDesk Dispatches => inner.Dispatches;

        public IAlertStore Alerts => inner.Alerts;

        public IReadCounter Reads => inner.Reads;

        public Task<bool> CommitAsync(CancellationToken cancellationToken) => Interlocked.Decrement(ref log._failing) >= 0
            ? throw new IOException("The disk is full.")
            : inner.CommitAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

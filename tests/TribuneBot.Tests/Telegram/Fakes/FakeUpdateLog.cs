using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>Readers, queries and broadcasts in memory; a unit's changes appear with its commit.</summary>
internal sealed class FakeUpdateLog : IUpdateLog
{
    private readonly Lock _gate = new();
    private long _nextId;

    public HashSet<long> Handled { get; } = [];

    public Dictionary<long, Reader> Readers { get; } = [];

    public Dictionary<long, StoredQuery> Queries { get; } = [];

    public Dictionary<long, Broadcast> Broadcasts { get; } = [];

    public List<(long BroadcastId, DateTimeOffset ExpiresAt)> Confirmed { get; } = [];

    public List<long> StoppedDispatches { get; } = [];

    public AudienceCount Count { get; set; } = new(new Dictionary<string, int>(), 0);

    /// <summary>Commits that fail before one succeeds.</summary>
    public int FailingCommits { get; set; }

    public Task<bool> WasHandledAsync(long updateId, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(Handled.Contains(updateId));
    }

    public Task<IUpdateUnit> BeginAsync(long updateId, CancellationToken cancellationToken) =>
        Task.FromResult<IUpdateUnit>(new FakeUpdateUnit(this, updateId));

    public Task PruneAsync(DateTimeOffset now, CancellationToken cancellationToken) => Task.CompletedTask;

    public long NextId() => Interlocked.Increment(ref _nextId);

    public bool Commit(long updateId, IEnumerable<Action> changes)
    {
        lock (_gate)
        {
            if (FailingCommits > 0)
            {
                FailingCommits--;
                throw new IOException("The disk is full.");
            }

            if (!Handled.Add(updateId))
                return false;

            foreach (var change in changes)
                change();
            return true;
        }
    }
}

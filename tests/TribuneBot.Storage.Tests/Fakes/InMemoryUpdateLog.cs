using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Fakes;

internal sealed class InMemoryUpdateLog(InMemoryState state) : IUpdateLog
{
    public Task<bool> WasHandledAsync(long updateId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(state.HandledUpdates.ContainsKey(updateId));
    }

    public Task<IUpdateUnit> BeginAsync(long updateId, CancellationToken cancellationToken) =>
        Task.FromResult<IUpdateUnit>(new InMemoryUpdateUnit(state, updateId));

    public Task PruneAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            foreach (var old in state.HandledUpdates.Where(update => now - update.Value > TimeSpan.FromHours(48)).Select(update => update.Key).ToList())
                state.HandledUpdates.Remove(old);
            foreach (var old in state.Queries.Values.Where(query => now - query.CreatedAt > StoredQuery.KeptFor).ToList())
                state.Queries.Remove(old.Id);
        }

        return Task.CompletedTask;
    }
}

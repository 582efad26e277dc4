using TribuneBot.Core.Newsroom;

namespace TribuneBot.Fakes;

internal sealed class InMemoryBroadcastMonitor(InMemoryState state) : IBroadcastMonitor
{
    public Task<IReadOnlyList<Broadcast>> UnreportedAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<IReadOnlyList<Broadcast>>(state.Broadcasts.Values
                .Where(broadcast => broadcast.State is BroadcastState.Sending or BroadcastState.Stopped)
                .Where(broadcast => !state.ReportedBroadcasts.Contains(broadcast.Id))
                .OrderBy(broadcast => broadcast.Id)
                .ToList());
        }
    }

    public Task ReportedAsync(long broadcastId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            state.ReportedBroadcasts.Add(broadcastId);
            if (state.Broadcasts.GetValueOrDefault(broadcastId) is { State: BroadcastState.Sending } broadcast)
                state.Broadcasts[broadcastId] = broadcast with { State = BroadcastState.Done };
        }

        return Task.CompletedTask;
    }
}

using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryPacerMemory(InMemoryState state) : IPacerMemory
{
    public Task<PacerState?> LoadAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(state.Pacer);
    }

    public Task SaveAsync(PacerState learned, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            state.Pacer = learned;
        return Task.CompletedTask;
    }
}

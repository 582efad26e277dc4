using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryKnownFiles(InMemoryState state) : IKnownFiles
{
    public Task<string?> FindAsync(string source, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(state.KnownFiles.GetValueOrDefault(source));
    }

    public Task RememberAsync(string source, string fileId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            state.KnownFiles[source] = fileId;
        return Task.CompletedTask;
    }

    public Task ForgetAsync(string source, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            state.KnownFiles.Remove(source);
        return Task.CompletedTask;
    }
}

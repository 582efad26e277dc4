using System.Text.Json;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

internal sealed class PacerMemory(TribuneFile file) : IPacerMemory
{
    public Task<PacerState?> LoadAsync(CancellationToken cancellationToken) => file.ReadAsync(
        session => session.Scalar("SELECT State FROM PacerStates") is string json ? JsonSerializer.Deserialize<PacerState>(json) : null,
        cancellationToken);

    public Task SaveAsync(PacerState state, CancellationToken cancellationToken) => file.TryWriteAsync(
        session => session.Execute(
            "INSERT OR REPLACE INTO PacerStates (Id, State) VALUES (1, @state)", ("@state", JsonSerializer.Serialize(state))),
        cancellationToken);
}

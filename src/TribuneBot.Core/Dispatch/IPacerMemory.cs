namespace TribuneBot.Core.Dispatch;

/// <summary>Keeps what the pacer has learned over a restart.</summary>
public interface IPacerMemory
{
    /// <returns>Null when nothing was kept yet.</returns>
    Task<PacerState?> LoadAsync(CancellationToken cancellationToken);

    /// <exception cref="StorageUnavailableException">It is not stored.</exception>
    Task SaveAsync(PacerState state, CancellationToken cancellationToken);
}

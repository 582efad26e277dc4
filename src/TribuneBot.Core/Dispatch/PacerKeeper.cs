using Microsoft.Extensions.Logging;

namespace TribuneBot.Core.Dispatch;

/// <summary>Stores what the pacer has learned when it has changed, but not more often than once a second: floods come in swarms.</summary>
internal sealed class PacerKeeper(Pacer pacer, IPacerMemory memory, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long? _storedAt;
    private int _stored;

    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        if (await memory.LoadAsync(cancellationToken) is { } state)
            pacer.Restore(state);
    }

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var changes = pacer.Changes;
        if (changes == _stored || _storedAt is { } at && clock.GetElapsedTime(at) < Pause)
            return;

        _storedAt = clock.GetTimestamp();
        try
        {
            await memory.SaveAsync(pacer.Snapshot(), cancellationToken);
            _stored = changes;
        }
        catch (StorageUnavailableException trouble)
        {
            // What was learned is still known here; a full disk must not end the sending of what is already staged.
            Log.PaceNotStored(logger, trouble);
        }
    }
}

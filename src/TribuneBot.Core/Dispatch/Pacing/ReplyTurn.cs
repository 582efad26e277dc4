namespace TribuneBot.Core.Dispatch.Pacing;

/// <summary>One reply that waits for its turn.</summary>
/// <param name="messages">How many it counts as.</param>
internal sealed class ReplyTurn(int messages)
{
    private readonly TaskCompletionSource _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Messages => messages;

    public ValueTask Granted => new(_granted.Task);

    /// <summary>What ends the waiting early; let go without waiting for it, because it wants the pacer's lock.</summary>
    public CancellationTokenRegistration Cancellation { get; set; }

    public void Grant()
    {
        Cancellation.Unregister();
        _granted.SetResult();
    }

    public void Cancel(CancellationToken cancellationToken) => _granted.TrySetCanceled(cancellationToken);
}

namespace TribuneBot.Core.Dispatch;

/// <summary>A wake-up for the <see cref="Reconciler"/>: "a channel post is in doubt". Lost or doubled, it costs nothing.</summary>
public sealed class DoubtSignal
{
    private readonly DispatchSignal _signal = new();

    public void Raise() => _signal.Raise();

    public Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken) =>
        _signal.WaitAsync(atMost, clock, cancellationToken);
}

using System.Threading.Channels;

namespace TribuneBot.Core.Dispatch;

/// <summary>
/// A wake-up inside the process: "a dispatch was stored". The row is the truth; a lost or doubled signal costs nothing, because every
/// waiter also looks by itself from time to time.
/// </summary>
public sealed class DispatchSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Returns when the signal was raised since the last wait, or after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = clock.CreateTimer(static state => ((DispatchSignal)state!).Raise(), this, atMost, Timeout.InfiniteTimeSpan);
        await _channel.Reader.ReadAsync(cancellationToken);
    }
}

using System.Threading.Channels;

namespace TribuneBot.Ingest.Polling;

/// <summary>A wake-up inside the process: "a source has news". The row that says so is the truth; a lost or doubled signal costs nothing.</summary>
public sealed class PollSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Returns when the signal was raised since the last wait, or after <paramref name="atMost"/>.</summary>
    internal async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = clock.CreateTimer(static state => ((PollSignal)state!).Raise(), this, atMost, Timeout.InfiniteTimeSpan);
        await _channel.Reader.ReadAsync(cancellationToken);
    }
}

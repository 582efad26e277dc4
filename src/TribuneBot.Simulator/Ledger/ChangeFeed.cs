using System.Threading.Channels;

namespace TribuneBot.Simulator.Ledger;

/// <summary>Tells every watcher of every change. A watcher that cannot keep up is cut off and has to look again.</summary>
internal sealed class ChangeFeed
{
    private const int Backlog = 4_096;
    private readonly Lock _gate = new();
    private Channel<Change>[] _watchers = [];

    internal bool IsWatched => _watchers.Length > 0;

    internal void Publish(Change change)
    {
        foreach (var watcher in _watchers)
            if (!watcher.Writer.TryWrite(change))
                watcher.Writer.TryComplete();
    }

    internal ChannelReader<Change> Watch()
    {
        var channel = Channel.CreateBounded<Change>(new BoundedChannelOptions(Backlog) { SingleReader = true });
        lock (_gate)
            _watchers = [.. _watchers, channel];
        return channel.Reader;
    }

    internal void Leave(ChannelReader<Change> reader)
    {
        lock (_gate)
            _watchers = [.. _watchers.Where(w => w.Reader != reader)];
    }
}

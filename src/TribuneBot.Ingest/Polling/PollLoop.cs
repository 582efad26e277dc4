using System.Threading.Channels;
using TribuneBot.Core.Articles;

namespace TribuneBot.Ingest.Polling;

/// <summary>
/// Checks sources as they come due: several at a time, two at a time per host. A source that takes its time holds one place and nobody else; what is due
/// meanwhile goes on beside it.
/// </summary>
public sealed class PollLoop(ISourceStore sources, SourcePoller poller, PollSignal signal, TimeProvider clock)
{
    private const int MaxParallel = 16;
    private const int MaxPerHost = 2;

    /// <summary>Enough that the free places find sources of hosts that are not busy.</summary>
    private const int MaxSources = 200;

    /// <summary>Sources that were added or changed by another process are noticed within this time.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, string> _running = [];

    /// <summary>Runs until it is cancelled, or the archive breaks.</summary>
    /// <param name="stored">Told after a check that stored something.</param>
    public Task RunAsync(Action stored, CancellationToken cancellationToken) => RunAsync(stored, untilIdle: false, cancellationToken);

    /// <summary>Checks what is due, and what comes due meanwhile, until nothing is.</summary>
    /// <returns>How long until the next source is due, 0–10 s.</returns>
    public async Task<TimeSpan> DrainAsync(CancellationToken cancellationToken)
    {
        await RunAsync(static () => { }, untilIdle: true, cancellationToken);
        return await NextWaitAsync(cancellationToken);
    }

    private async Task RunAsync(Action stored, bool untilIdle, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // A loop that begins again after a broken archive has no check running, whatever the last one left.
        lock (_gate)
            _running.Clear();

        var places = Channel.CreateBounded<Source>(MaxParallel);
        var workers = Enumerable.Range(0, MaxParallel).Select(_ => StoppingAsync(stop, token => CheckAsync(places.Reader, stored, token)));
        await Task.WhenAll([StoppingAsync(stop, token => HandOutAsync(places.Writer, untilIdle, token)), .. workers]);
    }

    /// <summary>The first that fails ends the others.</summary>
    private static async Task StoppingAsync(CancellationTokenSource stop, Func<CancellationToken, Task> work)
    {
        try
        {
            await work(stop.Token);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private async Task HandOutAsync(ChannelWriter<Source> places, bool untilIdle, CancellationToken cancellationToken)
    {
        while (true)
        {
            var isBusy = await HandOutDueAsync(places, cancellationToken);
            if (untilIdle && !isBusy)
            {
                places.Complete();
                return;
            }

            await signal.WaitAsync(await NextWaitAsync(cancellationToken), clock, cancellationToken);
        }
    }

    /// <returns>Whether a check is running.</returns>
    private async Task<bool> HandOutDueAsync(ChannelWriter<Source> places, CancellationToken cancellationToken)
    {
        var before = Running();
        if (before.Count < MaxParallel)
        {
            // What ends while the rows are read was read as it stood before its check.
            foreach (var source in await sources.DueAsync(clock.GetUtcNow(), MaxSources, cancellationToken))
            {
                if (!before.Contains(source.Id) && TryStart(source))
                    await places.WriteAsync(source, cancellationToken);
            }
        }

        return CountRunning() > 0;
    }

    private async Task CheckAsync(ChannelReader<Source> places, Action stored, CancellationToken cancellationToken)
    {
        await foreach (var source in places.ReadAllAsync(cancellationToken))
        {
            var result = await poller.PollAsync(source, cancellationToken);
            if (result is PollResult.Stored { Created: > 0 } or PollResult.Stored { Completed: > 0 } or PollResult.Stored { Revised: > 0 })
                stored();

            lock (_gate)
                _running.Remove(source.Id);
            signal.Raise();
        }
    }

    private bool TryStart(Source source)
    {
        var host = HostOf(source);
        lock (_gate)
        {
            return _running.Count < MaxParallel && _running.Values.Count(other => other == host) < MaxPerHost && _running.TryAdd(source.Id, host);
        }
    }

    private HashSet<long> Running()
    {
        lock (_gate)
            return [.. _running.Keys];
    }

    private int CountRunning()
    {
        lock (_gate)
            return _running.Count;
    }

    /// <summary>While every place is taken, or what is due waits for its host, the end of a check is what is waited for.</summary>
    private async Task<TimeSpan> NextWaitAsync(CancellationToken cancellationToken)
    {
        var next = await sources.NextDueAsync(cancellationToken);
        var wait = next - clock.GetUtcNow() ?? LongestWait;
        if (wait > LongestWait || (wait <= TimeSpan.Zero && CountRunning() > 0))
            return LongestWait;

        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private static string HostOf(Source source) =>
        Uri.TryCreate(source.Settings.Url, UriKind.Absolute, out var address) ? address.Host : "";
}

using TribuneBot.Core.Articles;

namespace TribuneBot.Ingest.Polling;

/// <summary>Checks all sources that are due: a few at a time, one at a time per host.</summary>
public sealed class PollRound(ISourceStore sources, SourcePoller poller, TimeProvider clock)
{
    private const int MaxParallel = 4;
    private const int MaxSources = 200;

    /// <summary>A host with many slow sources must not hold up the round; the rest of them are due again in the next.</summary>
    private const int MaxPerHost = 4;

    /// <summary>Sources that were added or changed by another process are noticed within this time.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <returns>How long until the next source is due, 0–10 s.</returns>
    public async Task<TimeSpan> PollDueAsync(CancellationToken cancellationToken)
    {
        var due = await sources.DueAsync(clock.GetUtcNow(), MaxSources, cancellationToken);
        var hosts = due.GroupBy(HostOf, (_, ofHost) => ofHost.Take(MaxPerHost).ToList());
        var limits = new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(hosts, limits, async (ofHost, token) =>
        {
            foreach (var source in ofHost)
                await poller.PollAsync(source, token);
        });

        return await WaitAsync(cancellationToken);
    }

    private static string HostOf(Source source) =>
        Uri.TryCreate(source.Settings.Url, UriKind.Absolute, out var address) ? address.Host : "";

    private async Task<TimeSpan> WaitAsync(CancellationToken cancellationToken)
    {
        var all = await sources.ListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var waits = all.Where(source => !source.IsPaused).Select(source => source.NextCheckAt - now).Append(LongestWait);
        var wait = waits.Min();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}

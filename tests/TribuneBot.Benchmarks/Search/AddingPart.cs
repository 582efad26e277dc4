namespace TribuneBot.Benchmarks.Search;

internal sealed class AddingPart : ISearchPart
{
    private const int PerSecond = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1.0 / PerSecond);

    public string Name => "adding";

    public string Question => $"the mixed load while {PerSecond} articles a second are added one by one (the corpus keeps them); p99 at most 50 ms";

    public async Task RunAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        using var rig = await SearchRig.OpenAsync(settings, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var adding = Task.Run(() => AddAsync(rig, settings.Size, stop.Token), CancellationToken.None);
        var passes = (await MixedLoad.PassesAsync([rig], ownWork: false, cancellationToken))[0];
        await stop.CancelAsync();
        var (added, seconds) = await adding;
        var p99 = passes.ConvertAll(MixedLoad.P99);
        Console.WriteLine(
            $"  p99 median {Pairs.Median(p99):0.00} ms, from {p99.Min():0.00} to {p99.Max():0.00}; longest {passes.Max(pass => pass.Max()):0.00} ms; " +
            $"added {added:N0} in {seconds:0.0} s, {added / seconds:0.0}/s; the slowest:");
        MixedLoad.PrintSlowest(passes);
    }

    private static async Task<(int Added, double Seconds)> AddAsync(SearchRig rig, int size, CancellationToken stop)
    {
        var started = TimeProvider.System.GetTimestamp();
        var fresh = size + 1_000_000 + Random.Shared.Next(1, 1_000) * 10_000;
        var added = 0;
        while (!stop.IsCancellationRequested)
        {
            await rig.AddAsync([CorpusArticles.Make(fresh + added)], CancellationToken.None);
            added++;
            var due = Interval * added - TimeProvider.System.GetElapsedTime(started);
            if (due > TimeSpan.Zero)
                await Task.Delay(due, CancellationToken.None);
        }

        return (added, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }
}

namespace TribuneBot.Benchmarks.Search;

/// <summary>Each query asked of both in turn, six passes, the first discarded; of each query the median of five. Warm: a host that serves for
/// weeks is not asked while its code is still being compiled.</summary>
internal sealed class Comparison
{
    private const int Passes = 5;
    private const int WarmUp = 3;
    private readonly List<Timing> _timings;

    private Comparison(List<Timing> timings) => _timings = timings;

    public static async Task<Comparison> RunAsync(SearchRig rig, IReadOnlyList<Query> queries, bool ownWork, CancellationToken cancellationToken)
    {
        var ours = queries.Select(_ => new List<double>()).ToList();
        var baseline = queries.Select(_ => new List<double>()).ToList();
        for (var pass = 0; pass < WarmUp; pass++)
            await MixedLoad.PassAsync(rig, ownWork, cancellationToken);
        for (var pass = 0; pass <= Passes; pass++)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                var one = await OnOwnThread(() => rig.Baseline.Search(queries[i].Baseline), ownWork);
                var other = await TimeAsync(() => rig.SearchAsync(queries[i].Text, cancellationToken), ownWork);
                if (pass == 0)
                    continue;

                baseline[i].Add(one);
                ours[i].Add(other);
            }
        }

        return new Comparison(queries
            .Select((query, i) => new Timing(query.Text, rig.Baseline.Count(query.Baseline), Pairs.Median(ours[i]), Pairs.Median(baseline[i])))
            .ToList());
    }

    /// <summary>How long one search takes, in milliseconds: of the clock, or of this process's own work where the machine has other work too.</summary>
    public static async Task<double> TimeAsync(Func<Task<int>> search, bool ownWork)
    {
        var start = Start();
        await search();
        return Since(start, ownWork);
    }

    private static (long Clock, TimeSpan Work) Start() => (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);

    private static double Since((long Clock, TimeSpan Work) start, bool ownWork) =>
        (ownWork ? Environment.CpuUsage.TotalTime - start.Work : TimeProvider.System.GetElapsedTime(start.Clock)).TotalMilliseconds;

    /// <summary>
    /// On a thread, and so a C heap, of its own: beside it on one thread a search for a common word took 25 ms at a million articles, apart 17 ms, alone 3 ms. Putting
    /// together what the sorting of <c>ORDER BY rank</c> left of the heap stood high in a profile; the rest of the difference is not explained.
    /// </summary>
    private static Task<double> OnOwnThread(Func<int> search, bool ownWork) => Task.Factory.StartNew(
        () =>
        {
            var start = Start();
            search();
            return Since(start, ownWork);
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <param name="allowed">The most milliseconds a query may take that takes the baseline so many.</param>
    public void Print(string title, Func<Timing, bool> which, Func<double, double> allowed)
    {
        var timings = _timings.Where(which).OrderBy(timing => timing.Ratio).ToList();
        if (timings.Count == 0)
        {
            Console.WriteLine($"  {title}: no such query");
            return;
        }

        var over = timings.Where(timing => timing.Ours > allowed(timing.Baseline)).ToList();
        var worst = timings.MaxBy(timing => timing.Ours - allowed(timing.Baseline))!;
        Console.WriteLine(
            $"  {title}: {timings.Count} queries, ours {Pairs.Median(timings.ConvertAll(t => t.Ours)):0.00} ms, " +
            $"baseline {Pairs.Median(timings.ConvertAll(t => t.Baseline)):0.00} ms; ratio median {Pairs.Median(timings.ConvertAll(t => t.Ratio)):0.000}, " +
            $"worst {timings[^1].Ratio:0.000}; beyond the mark {over.Count}");
        Console.WriteLine(
            $"    nearest to it: {worst.Query} ({worst.Matches:N0} matches), {worst.Ours:0.00} ms to {worst.Baseline:0.00} ms, allowed {allowed(worst.Baseline):0.00} ms");
    }
}

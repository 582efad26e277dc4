namespace TribuneBot.Benchmarks.Search;

/// <summary>The mixed load on one corpus.</summary>
internal static class MixedLoad
{
    private const int Count = 1_000;
    private const int Passes = 5;
    private static readonly IReadOnlyList<Query> Load = [.. Queries.Mixed(Count)];

    /// <returns>Milliseconds by query of one pass.</returns>
    public static async Task<List<double>> PassAsync(SearchRig rig, bool ownWork, CancellationToken cancellationToken)
    {
        var times = new List<double>(Count);
        foreach (var query in Load)
            times.Add(await Comparison.TimeAsync(() => rig.SearchAsync(query.Text, cancellationToken), ownWork));
        return times;
    }

    /// <summary>One pass of each in turn, six times, the first discarded.</summary>
    public static async Task<List<List<double>>[]> PassesAsync(IReadOnlyList<SearchRig> rigs, bool ownWork, CancellationToken cancellationToken)
    {
        var passes = rigs.Select(_ => new List<List<double>>()).ToArray();
        for (var pass = 0; pass <= Passes; pass++)
        {
            for (var i = 0; i < rigs.Count; i++)
            {
                var times = await PassAsync(rigs[i], ownWork, cancellationToken);
                if (pass > 0)
                    passes[i].Add(times);
            }
        }

        return passes;
    }

    public static double P99(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count * 99 / 100];
    }

    public static void PrintSlowest(List<List<double>> passes)
    {
        var slowest = Load.Select((query, i) => (query.Text, Time: Pairs.Median(passes.ConvertAll(pass => pass[i]))))
            .OrderByDescending(query => query.Time).Take(12);
        foreach (var (text, time) in slowest)
            Console.WriteLine($"    {time:0.00} ms  {text}");
    }
}

namespace TribuneBot.Benchmarks.Search;

internal sealed class IndexingPart : ISearchPart
{
    private const int Batch = 1_000;
    private const int Rounds = 5;
    private const int BatchesPerRound = 4;

    public string Name => "indexing";

    public string Question => "preparing and storing 4,000 articles a round, and the size of the whole file; at least 0.5 of the baseline's rate, at most 1.3 of its size";

    public async Task RunAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("tribunebot-indexing-").FullName;
        using (var rig = await SearchRig.CreateAsync(folder, cancellationToken))
        {
            var ratios = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                var (ours, baseline) = await RoundAsync(rig, round * BatchesPerRound * Batch, settings.OwnWork, cancellationToken);
                if (round > 0)
                    ratios.Add(baseline / ours);
                Console.WriteLine($"  round {round}: ours {BatchesPerRound * Batch / ours:0}/s, baseline {BatchesPerRound * Batch / baseline:0}/s");
            }

            Console.WriteLine($"  rate ours / baseline: median {Pairs.Median(ratios):0.00}, from {ratios.Min():0.00} to {ratios.Max():0.00}");
        }

        Directory.Delete(folder, recursive: true);
        await WeighAsync(settings, cancellationToken);
    }

    private static async Task<(double Ours, double Baseline)> RoundAsync(SearchRig rig, int first, bool ownWork, CancellationToken cancellationToken)
    {
        var (ours, baseline) = (0.0, 0.0);
        foreach (var batch in Enumerable.Range(first, BatchesPerRound * Batch).Chunk(Batch))
        {
            var drafts = batch.Select(CorpusArticles.Make).ToList();
            baseline += await Comparison.TimeAsync(() => Task.FromResult(rig.Baseline.Add(drafts)), ownWork);
            ours += await Comparison.TimeAsync(() => rig.AddAsync(drafts, cancellationToken), ownWork);
        }

        return (ours / 1_000, baseline / 1_000);
    }

    private static async Task WeighAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        using var rig = await SearchRig.OpenAsync(settings, cancellationToken);
        rig.Baseline.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var (ours, baseline) = (Weight(rig.OurPath), Weight(rig.BaselinePath));
        Console.WriteLine($"  files at {settings.Size:N0}: ours {ours / 1e6:0.0} MB, baseline {baseline / 1e6:0.0} MB, ratio {ours / baseline:0.00}");
    }

    private static double Weight(string path) => new FileInfo(path).Length;
}

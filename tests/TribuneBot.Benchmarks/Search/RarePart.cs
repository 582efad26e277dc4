namespace TribuneBot.Benchmarks.Search;

internal sealed class RarePart : ISearchPart
{
    private const int Count = 40;

    public string Name => "rare";

    public string Question => "one rare word; at most 1.5 times the baseline's time, or 2 ms more";

    public async Task RunAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        using var rig = await SearchRig.OpenAsync(settings, cancellationToken);
        var comparison = await Comparison.RunAsync(rig, [.. Queries.RareOnes(Count)], settings.OwnWork, cancellationToken);
        comparison.Print("rare", _ => true, baseline => Math.Max(1.5 * baseline, baseline + 2));
    }
}

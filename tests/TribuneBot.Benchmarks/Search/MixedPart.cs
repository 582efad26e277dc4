namespace TribuneBot.Benchmarks.Search;

internal sealed class MixedPart : ISearchPart
{
    public string Name => "mixed";

    public string Question => "the mixed load; its p99 at most 4 times the p99 at a hundredth of the size";

    public async Task RunAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        using var large = await SearchRig.OpenAsync(settings, cancellationToken);
        using var small = await SearchRig.OpenAsync(settings with { Size = settings.Size / 100 }, cancellationToken);
        var passes = await MixedLoad.PassesAsync([small, large], settings.OwnWork, cancellationToken);
        var (one, hundred) = (passes[0].ConvertAll(MixedLoad.P99), passes[1].ConvertAll(MixedLoad.P99));
        var ratios = hundred.Zip(one, (high, low) => high / low).ToList();
        Console.WriteLine(
            $"  p99 {Pairs.Median(one):0.00} ms at {settings.Size / 100:N0}, {Pairs.Median(hundred):0.00} ms at {settings.Size:N0}; " +
            $"ratio median {Pairs.Median(ratios):0.00}, from {ratios.Min():0.00} to {ratios.Max():0.00}");
        foreach (var ofOne in passes)
        {
            Console.WriteLine($"  median {Pairs.Median(ofOne.SelectMany(pass => pass).ToList()):0.00} ms; the slowest:");
            MixedLoad.PrintSlowest(ofOne);
        }
    }
}

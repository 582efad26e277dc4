namespace TribuneBot.Benchmarks.Search;

internal sealed class PhrasePart : ISearchPart
{
    private const int Count = 40;
    private const int Many = 5_000;

    public string Name => "phrase";

    public string Question => "a phrase; at most 1/5 of the baseline's time where 5,000 match, else 1.2 times and 2 ms";

    public async Task RunAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        using var rig = await SearchRig.OpenAsync(settings, cancellationToken);
        var comparison = await Comparison.RunAsync(rig, [.. Queries.Phrases(Count)], settings.OwnWork, cancellationToken);
        comparison.Print("where at least 5,000 match", timing => timing.Matches >= Many, baseline => baseline / 5);
        comparison.Print("where fewer match", timing => timing.Matches < Many, baseline => 1.2 * baseline + 2);
    }
}

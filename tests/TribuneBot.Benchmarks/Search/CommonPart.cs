namespace TribuneBot.Benchmarks.Search;

internal sealed class CommonPart : ISearchPart
{
    public string Name => "common";

    public string Question => "one common word; at most 1/20 of the baseline's time at a million";

    public async Task RunAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        using var rig = await SearchRig.OpenAsync(settings, cancellationToken);
        var comparison = await Comparison.RunAsync(rig, [.. Queries.OneCommon()], settings.OwnWork, cancellationToken);
        comparison.Print("common", _ => true, baseline => baseline / 20);
    }
}

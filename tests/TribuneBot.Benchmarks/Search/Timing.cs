namespace TribuneBot.Benchmarks.Search;

/// <param name="Matches">Articles the baseline finds.</param>
/// <param name="Ours">Milliseconds.</param>
/// <param name="Baseline">Milliseconds.</param>
internal sealed record Timing(string Query, long Matches, double Ours, double Baseline)
{
    public double Ratio => Ours / Baseline;
}

namespace TribuneBot.Benchmarks;

/// <summary>
/// Five interleaved pairs after one warm-up of each: on a shared, noisy machine both sides meet the same weather, and the median of the
/// ratios is what is quoted.
/// </summary>
internal static class Pairs
{
    private const int Count = 5;

    public static async Task CompareAsync(
        string subject, Func<Task<double>> measureSubject, string baseline, Func<Task<double>> measureBaseline, string unit)
    {
        await measureBaseline();
        await measureSubject();

        var subjects = new List<double>();
        var baselines = new List<double>();
        for (var pair = 0; pair < Count; pair++)
        {
            baselines.Add(await measureBaseline());
            subjects.Add(await measureSubject());
        }

        Print(subject, subjects, unit);
        Print(baseline, baselines, unit);
        var ratios = subjects.Zip(baselines, (one, other) => one / other).ToList();
        Console.WriteLine($"  ratio {subject} / {baseline}: median {Median(ratios):0.00}, from {ratios.Min():0.00} to {ratios.Max():0.00}");
    }

    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void Print(string name, List<double> values, string unit) =>
        Console.WriteLine($"  {name}: median {Median(values):0.##} {unit}, from {values.Min():0.##} to {values.Max():0.##}");
}

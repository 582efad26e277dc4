using System.Globalization;

namespace TribuneBot.Benchmarks.Search;

/// <summary>What the scenario was asked for.</summary>
/// <param name="Size">Articles in the corpus.</param>
/// <param name="Folder">Where the databases are made, and found again by the next run.</param>
/// <param name="OwnWork">Count this process's own time instead of the clock's, for a machine that has other work.</param>
/// <param name="Parts">Names of parts; empty for all.</param>
internal sealed record SearchSettings(int Size, string Folder, bool OwnWork, IReadOnlyList<string> Parts)
{
    private const int DefaultSize = 20_000;
    private const string FolderKey = "in=";
    private const string OwnWorkKey = "cpu";

    public static SearchSettings Read(string[] args)
    {
        var size = args.FirstOrDefault(arg => char.IsAsciiDigit(arg[0]));
        var folder = args.FirstOrDefault(arg => arg.StartsWith(FolderKey, StringComparison.Ordinal));
        return new SearchSettings(
            size is null ? DefaultSize : int.Parse(size, CultureInfo.InvariantCulture),
            folder is null ? Path.Combine(Path.GetTempPath(), "tribunebot-search") : folder[FolderKey.Length..],
            args.Contains(OwnWorkKey),
            args.Where(arg => arg != size && arg != folder && arg != OwnWorkKey).ToList());
    }
}

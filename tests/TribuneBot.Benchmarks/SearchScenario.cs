using TribuneBot.Benchmarks.Search;

namespace TribuneBot.Benchmarks;

/// <summary>
/// A query's text to its page of ten, against SQLite's own <c>ORDER BY rank</c> over the same articles: interleaved, the first pass
/// discarded, the median of five. Each figure is a part that can be run alone.
/// </summary>
internal sealed class SearchScenario : IScenario
{
    private static readonly ISearchPart[] Parts =
        [new CommonPart(), new SeveralPart(), new PhrasePart(), new RarePart(), new MixedPart(), new AddingPart(), new IndexingPart(), new AlertsPart()];

    public string Name => "search";

    public string Description =>
        $"searches; arguments: how many articles (20000), in=FOLDER for the databases, parts ({string.Join(", ", Parts.Select(part => part.Name))}), else all";

    public async Task RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var settings = SearchSettings.Read(args);
        foreach (var part in Parts.Where(part => settings.Parts.Count == 0 || settings.Parts.Contains(part.Name)))
        {
            Console.WriteLine($"{part.Name} at {settings.Size:N0}: {part.Question}");
            await part.RunAsync(settings, cancellationToken);
        }
    }
}

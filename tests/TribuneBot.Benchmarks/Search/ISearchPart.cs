namespace TribuneBot.Benchmarks.Search;

/// <summary>One figure of search.</summary>
internal interface ISearchPart
{
    string Name { get; }

    string Question { get; }

    Task RunAsync(SearchSettings settings, CancellationToken cancellationToken);
}

namespace TribuneBot.Core.Search;

/// <summary>A page of hits.</summary>
/// <param name="Understood">The query as it was understood, in the words of the query language.</param>
/// <param name="Total">Exact up to 1,000; above that a lower bound, and <paramref name="More"/> is true.</param>
public sealed record SearchPage(string Understood, int Total, bool More, IReadOnlyList<SearchHit> Hits)
{
    /// <summary>What was perhaps meant, as a query; null when there is nothing better to offer.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Nothing, or hardly anything, has all of the words: hits with some of them are among these.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Queries that ask for less and would find more, the nearest first; only where little was found.</summary>
    public IReadOnlyList<WiderQuery> Wider { get; init; } = [];
}

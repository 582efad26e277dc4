namespace TribuneBot.Core.Search;

/// <summary>A page of hits.</summary>
/// <param name="Understood">The query as it was understood, in the words of the query language.</param>
/// <param name="Total">Exact up to 1,000; above that a lower bound, and <paramref name="More"/> is true.</param>
public sealed record SearchPage(string Understood, int Total, bool More, IReadOnlyList<SearchHit> Hits);

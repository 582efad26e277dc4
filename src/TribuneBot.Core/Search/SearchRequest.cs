namespace TribuneBot.Core.Search;

/// <summary>A search as a person made it.</summary>
/// <param name="Query">Anything at all; every input is a query.</param>
/// <param name="Offset">Hits to skip, from 0.</param>
/// <param name="Limit">Hits to return, 1–100; up to 1,000 for <see cref="SearchOrder.Relevance"/>.</param>
/// <param name="Order">What comes first, unless the query itself says it (<see cref="SearchQuery.Order"/>).</param>
public sealed record SearchRequest(string Query, int Offset, int Limit, SearchOrder Order = SearchOrder.Best)
{
    /// <summary>False where nobody will see them: the hits come with an empty snippet.</summary>
    public bool WithSnippets { get; init; } = true;
}

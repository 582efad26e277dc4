namespace TribuneBot.Core.Search;

/// <summary>The article index.</summary>
public interface ISearchIndex
{
    /// <summary>Answers any input; a query without a word answers an empty page.</summary>
    Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken);
}

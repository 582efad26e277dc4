namespace TribuneBot.Core.Search;

/// <summary>Queries behind paging buttons, within the unit of work of one update (TX4).</summary>
public interface IStoredQueries
{
    Task<StoredQuery> AddAsync(long readerId, string query, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Null when it is unknown, older than <see cref="StoredQuery.KeptFor"/>, or another reader's.</summary>
    Task<StoredQuery?> FindAsync(long queryId, long readerId, DateTimeOffset now, CancellationToken cancellationToken);
}

using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

internal sealed class StoredQueries(TribuneDb db, RowIds ids) : IStoredQueries
{
    public async Task<StoredQuery> AddAsync(long readerId, string query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = new StoredQueryRow
        {
            Id = await ids.NextAsync(cancellationToken),
            ReaderId = readerId,
            Query = query,
            CreatedAt = now,
        };
        db.StoredQueries.Add(row);
        return row.ToStoredQuery();
    }

    public async Task<StoredQuery?> FindAsync(long queryId, long readerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.StoredQueries.FindAsync([queryId], cancellationToken);
        return row is not null && row.ReaderId == readerId && now - row.CreatedAt <= StoredQuery.KeptFor ? row.ToStoredQuery() : null;
    }
}

using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Search;

internal sealed class StoredQueryRow
{
    public required long Id { get; init; }

    public required long ReaderId { get; init; }

    public required string Query { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static void Configure(EntityTypeBuilder<StoredQueryRow> entity)
    {
        // Ids are reserved before the row exists (RowIds).
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.HasIndex(row => row.CreatedAt);
    }

    public StoredQuery ToStoredQuery() => new(Id, ReaderId, Query, CreatedAt);
}

using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TribuneBot.Storage.Readers;

/// <summary>A followed topic. Keyed topic first: a fan-out reads the followers of a topic in the order of their target.</summary>
internal sealed class SubscriptionRow
{
    public required string Topic { get; init; }

    public long TargetId { get; init; }

    public static void Configure(EntityTypeBuilder<SubscriptionRow> entity)
    {
        entity.HasKey(row => new { row.Topic, row.TargetId });
        entity.HasIndex(row => row.TargetId);
    }
}

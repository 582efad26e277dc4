using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TribuneBot.Core.Readers;

namespace TribuneBot.Storage.Readers;

/// <summary>Keyed by target: a broadcast walks the readers in the order of that key.</summary>
internal sealed class ReaderRow
{
    public long TargetId { get; set; }

    /// <summary>Telegram's user id.</summary>
    public required long UserId { get; set; }

    public ReaderState State { get; set; }

    public bool WantsBreaking { get; set; }

    public string InterfaceLanguage { get; set; } = "";

    public IReadOnlyList<string> StoryLanguages { get; set; } = [];

    public DateTimeOffset JoinedAt { get; set; }

    public DateTimeOffset LastActiveAt { get; set; }

    public required TargetRow Target { get; set; }

    public List<SubscriptionRow> Subscriptions { get; } = [];

    public static void Configure(EntityTypeBuilder<ReaderRow> entity)
    {
        entity.HasKey(row => row.TargetId);
        entity.HasIndex(row => row.UserId).IsUnique();
        entity.HasOne(row => row.Target).WithOne().HasForeignKey<ReaderRow>(row => row.TargetId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(row => row.Subscriptions).WithOne().HasForeignKey(row => row.TargetId);
    }

    public Reader ToReader() => new()
    {
        Id = UserId,
        InterfaceLanguage = InterfaceLanguage,
        StoryLanguages = StoryLanguages,
        WantsBreaking = WantsBreaking,
        State = State,
        TopicIds = Subscriptions.Select(row => row.Topic).ToHashSet(StringComparer.Ordinal),
        JoinedAt = JoinedAt,
        LastActiveAt = LastActiveAt,
    };
}

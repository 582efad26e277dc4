using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Newsroom;

internal sealed class ChannelRow
{
    public long Id { get; set; }

    public required string Chat { get; set; }

    /// <summary><see cref="TargetRow.NoThread"/> when there is none.</summary>
    public required int ThreadId { get; set; }

    /// <summary>Null while the chat is a name that is not resolved.</summary>
    public long? TargetId { get; set; }

    public TargetRow? Target { get; set; }

    public string Title { get; set; } = "";

    public IReadOnlyList<string> Topics { get; set; } = [];

    public IReadOnlyList<string> Languages { get; set; } = [];

    public string? TimeZone { get; set; }

    public bool Preview { get; set; }

    /// <summary>Seeded by the configuration; rows made by command are not touched by a merge.</summary>
    public bool IsFromFile { get; set; }

    public bool IsPaused { get; set; }

    public static void Configure(EntityTypeBuilder<ChannelRow> entity)
    {
        entity.HasIndex(row => new { row.Chat, row.ThreadId }).IsUnique();
        entity.HasOne(row => row.Target).WithMany().HasForeignKey(row => row.TargetId).OnDelete(DeleteBehavior.Restrict);
    }

    public Channel ToChannel() => new(
        Id,
        TargetId ?? 0,
        Target?.ChatId,
        Title,
        new ChannelSettings(Chat, ThreadId == TargetRow.NoThread ? null : ThreadId, Topics, Languages, TimeZone, Preview),
        IsPaused);
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Storage.Newsroom;

internal sealed class BroadcastRow
{
    public required long Id { get; init; }

    public required long EditorId { get; init; }

    public required long EditorChatId { get; init; }

    public BroadcastState State { get; set; }

    /// <summary>The final report was shown.</summary>
    public bool IsReported { get; set; }

    public string? AwaitedLanguage { get; set; }

    /// <summary>JSON: <see cref="BroadcastTexts"/>.</summary>
    public string Texts { get; set; } = "{}";

    public string? PhotoFileId { get; set; }

    /// <summary>Ids of channels: a list as topics are.</summary>
    public IReadOnlyList<string> Channels { get; set; } = [];

    public Audience Audience { get; set; }

    public IReadOnlyList<string> Topics { get; set; } = [];

    public int? CardMessageId { get; set; }

    public long? DispatchId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public static void Configure(EntityTypeBuilder<BroadcastRow> entity)
    {
        // Ids are reserved before the row exists (RowIds).
        entity.Property(row => row.Id).ValueGeneratedNever();
        // Two presses at once must not both confirm: the second one's unit fails, and is handled again.
        entity.Property(row => row.State).IsConcurrencyToken();
        entity.HasIndex(row => new { row.EditorId, row.State });
        entity.HasIndex(row => row.State);
        entity.HasIndex(row => row.DispatchId).HasFilter("DispatchId IS NOT NULL");
    }

    public Broadcast ToBroadcast() => new()
    {
        Id = Id,
        EditorId = EditorId,
        EditorChatId = EditorChatId,
        State = State,
        AwaitedLanguage = AwaitedLanguage,
        Texts = BroadcastTexts.Read(Texts),
        PhotoFileId = PhotoFileId,
        ChannelIds = Channels.Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToList(),
        Audience = Audience,
        TopicIds = Topics,
        CardMessageId = CardMessageId,
        DispatchId = DispatchId,
        CreatedAt = CreatedAt,
    };

    /// <summary>Takes over everything that may change after it was added.</summary>
    public void Apply(Broadcast broadcast)
    {
        State = broadcast.State;
        AwaitedLanguage = broadcast.AwaitedLanguage;
        Texts = BroadcastTexts.Write(broadcast.Texts);
        PhotoFileId = broadcast.PhotoFileId;
        Channels = broadcast.ChannelIds.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToList();
        Audience = broadcast.Audience;
        Topics = broadcast.TopicIds;
        CardMessageId = broadcast.CardMessageId;
    }
}

using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Core.Topics;

namespace TribuneBot.Configuration;

/// <summary>The whole configuration, checked.</summary>
internal sealed record Settings
{
    /// <summary>Null for a verb that does not speak to Telegram.</summary>
    public required TelegramSettings? Telegram { get; init; }

    public required string Database { get; init; }

    public required NewsroomProfile Newsroom { get; init; }

    public required IReadOnlyList<SourceSettings> Sources { get; init; }

    public required IReadOnlyList<ChannelSettings> Channels { get; init; }

    /// <summary>Telegram user ids of the owners.</summary>
    public required IReadOnlyList<long> Editors { get; init; }

    public required TopicCatalog Topics { get; init; }

    public required EqualNames EqualNames { get; init; }

    public required IngestSettings Ingest { get; init; }

    /// <summary>Null: the newsroom's own system does not publish here.</summary>
    public required PublishSettings? Publish { get; init; }

    public required DeliverySettings Delivery { get; init; }

    public required HttpSettings Http { get; init; }
}

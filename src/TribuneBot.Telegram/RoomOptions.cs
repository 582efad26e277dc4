using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Core.Topics;

namespace TribuneBot.Telegram;

/// <summary>What the Telegram room needs to know of the newsroom.</summary>
/// <param name="Token">The bot's token; a secret.</param>
/// <param name="BaseUrl">Another Bot API server (scheme, host and port), or null for Telegram's own.</param>
/// <param name="Seed">Seeds the spread of pauses.</param>
public sealed record RoomOptions(string Token, string? BaseUrl, NewsroomProfile Newsroom, TopicCatalog Topics, int Seed)
{
    /// <summary>Names that are equal to a search.</summary>
    public EqualNames EqualNames { get; init; } = EqualNames.Default;

    /// <summary>How long after its confirmation a broadcast may still go to readers; then what is left expires.</summary>
    public TimeSpan BroadcastLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>What goes beyond Telegram's free pace is paid for in Stars.</summary>
    public bool IsPaid { get; init; }

    public override string ToString() => $"RoomOptions {{ BaseUrl = {BaseUrl} }}";
}

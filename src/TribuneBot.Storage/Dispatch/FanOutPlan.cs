using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Storage.Dispatch;

/// <summary>What a dispatch that fans out asks of its targets.</summary>
/// <param name="Cursor">Readers' targets up to this one are written; channels too once it is above 0.</param>
/// <param name="Audience">Which readers; for an article: the followers of its topics.</param>
/// <param name="Languages">Of the article, or of the broadcast's texts, in their order.</param>
/// <param name="ChannelIds">The chosen channels of a broadcast; unused for an article.</param>
/// <param name="OriginId">The dispatch whose copies are changed; null for what is posted anew.</param>
internal sealed record FanOutPlan(
    long DispatchId,
    DispatchKind Kind,
    long Cursor,
    Audience Audience,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> ChannelIds,
    long? OriginId = null)
{
    /// <summary>The article that is announced; null for everything else.</summary>
    public long? ArticleId { get; init; }

    /// <summary>Of a digest; null for everything else.</summary>
    public DigestPlan? Digest { get; init; }

    /// <summary>Alerts up to this one were asked whether the article meets them.</summary>
    public long AlertCursor { get; init; }

    /// <summary>An article is announced to alerts as well, once.</summary>
    public bool IsToMatch => Kind == DispatchKind.Article && OriginId is null && ArticleId is not null && AlertCursor < AllSeen;

    /// <summary>Alerts brought readers to it.</summary>
    public bool HasMatches { get; init; }

    /// <summary>The cursor of a dispatch whose readers have all been looked at; the proof is left.</summary>
    public const long AllSeen = long.MaxValue;

    /// <summary>For a broadcast that is still being composed: the same questions, to count the answers.</summary>
    public static FanOutPlan Of(Broadcast broadcast) => new(
        DispatchId: 0, DispatchKind.Broadcast, Cursor: 0, broadcast.Audience, broadcast.TopicIds, [.. broadcast.Texts.Keys], ChannelIds: []);

    public Lane ChannelLane => Kind switch
    {
        DispatchKind.Broadcast => Lane.BreakingToChannels,
        DispatchKind.Retraction => Lane.Retraction,
        _ => Lane.ChannelPosts,
    };

    public Lane ReaderLane => Kind switch
    {
        DispatchKind.Broadcast => Lane.BreakingToReaders,
        DispatchKind.Digest => Lane.Digest,
        DispatchKind.Correction => Lane.ReaderCorrections,
        DispatchKind.Retraction => Lane.Retraction,
        _ => Lane.Instant,
    };
}

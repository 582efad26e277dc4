using TribuneBot.Core.Dispatch;

namespace TribuneBot.Storage.Dispatch;

/// <summary>A dispatch to be stored: one of the two ids is set, none for a digest.</summary>
/// <param name="Language">The article's; null for a broadcast, whose deliveries each have their own.</param>
internal sealed record NewDispatch(
    DispatchKind Kind, long? ArticleId, long? BroadcastId, string? Language, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>For a correction or retraction: the dispatch whose copies it changes.</summary>
    public long? OriginId { get; init; }

    /// <summary>It is not fanned out before; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }
}

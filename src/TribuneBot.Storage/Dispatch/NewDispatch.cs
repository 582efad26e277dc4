using TribuneBot.Core.Dispatch;

namespace TribuneBot.Storage.Dispatch;

/// <summary>A dispatch to be stored: exactly one of the two ids is set.</summary>
/// <param name="Language">The article's; null for a broadcast, whose deliveries each have their own.</param>
internal sealed record NewDispatch(
    DispatchKind Kind, long? ArticleId, long? BroadcastId, string? Language, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

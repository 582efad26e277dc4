using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Core.Dispatch;

/// <summary>What a dispatch sends: one of article, broadcast and digest is set.</summary>
/// <param name="DispatchId">The dispatch whose turn it is; for a correction not that of the copies it changes.</param>
public sealed record DispatchContent(
    long DispatchId, Article? Article, Broadcast? Broadcast, DispatchKind Kind = DispatchKind.Article, DigestContent? Digest = null)
{
    /// <summary>When what a correction brings was written, UTC; null for everything else.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Feeds;

namespace TribuneBot.Ingest.Polling;

/// <summary>What a source's document says.</summary>
/// <param name="Drafts">Oldest first.</param>
/// <param name="Fault">One sentence for the operator when it could not be read; else null.</param>
internal sealed record SourceReading(IReadOnlyList<ArticleDraft> Drafts, FeedHints Hints, string? Fault = null)
{
    /// <summary>Of an index of sitemaps, the sitemaps that are to be read now.</summary>
    public IReadOnlyList<string> Sitemaps { get; init; } = [];

    public static SourceReading Failed(string fault) => new([], FeedHints.None, fault);
}

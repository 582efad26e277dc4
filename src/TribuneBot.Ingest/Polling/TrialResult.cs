using TribuneBot.Core.Articles;

namespace TribuneBot.Ingest.Polling;

/// <summary>What a check of a source would bring.</summary>
/// <param name="Drafts">Its stories, oldest first.</param>
/// <param name="Interval">The wait between checks; null where nothing tells it yet.</param>
/// <param name="Hub">Its WebSub hub, or null.</param>
/// <param name="Fault">One sentence for the operator when it could not be fetched or read; else null.</param>
public sealed record TrialResult(IReadOnlyList<ArticleDraft> Drafts, TimeSpan? Interval, string? Hub, string? Fault)
{
    public static TrialResult Failed(string fault) => new([], null, null, fault);
}

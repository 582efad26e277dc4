using TribuneBot.Core.Search;

namespace TribuneBot.Verbs;

/// <summary>A page of hits as <c>search --json</c> prints it.</summary>
/// <param name="Suggestion">A query that would find more; null: there is none.</param>
internal sealed record FoundPage(string Query, string Understood, int Total, bool More, string? Suggestion, IReadOnlyList<FoundArticle> Hits)
{
    public static FoundPage Of(string query, SearchPage page) =>
        new(query, page.Understood, page.Total, page.More, Suggestion: null, [.. page.Hits.Select(FoundArticle.Of)]);
}

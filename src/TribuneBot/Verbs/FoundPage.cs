using System.Text.Json.Serialization;
using TribuneBot.Core.Search;

namespace TribuneBot.Verbs;

/// <summary>A page of hits as <c>search --json</c> prints it.</summary>
/// <param name="Suggestion">A query that would find more; null: there is none.</param>
internal sealed record FoundPage(string Query, string Understood, int Total, bool More, string? Suggestion, IReadOnlyList<FoundArticle> Hits)
{
    /// <summary>Only with <c>--explain</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QueryExplanation? Explanation { get; private init; }

    public static FoundPage Of(string query, SearchPage page, QueryExplanation? explanation) =>
        new(query, page.Understood, page.Total, page.More, page.Suggestion, [.. page.Hits.Select(FoundArticle.Of)]) { Explanation = explanation };
}

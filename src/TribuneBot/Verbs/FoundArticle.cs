using TribuneBot.Core.Search;

namespace TribuneBot.Verbs;

/// <summary>One hit as <c>search --json</c> prints it.</summary>
/// <param name="Published">ISO 8601 in UTC, or null.</param>
internal sealed record FoundArticle(
    long Id, string? Url, string Title, string? Published, string Snippet, IReadOnlyList<string> Topics, string Language, bool Teaser, double Score)
{
    public static FoundArticle Of(SearchHit hit) => new(
        hit.Article.Id, hit.Article.Url, hit.Article.Title, UtcTime.Iso(hit.Article.Published), hit.Snippet.Text,
        hit.Article.TopicIds, hit.Article.Language, hit.Article.IsTeaser, Math.Round(hit.Score, 4));
}

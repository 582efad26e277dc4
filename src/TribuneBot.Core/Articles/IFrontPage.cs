namespace TribuneBot.Core.Articles;

/// <summary>The stories of a day: the newest, and the most read.</summary>
public interface IFrontPage
{
    /// <summary>Of what came at or after a moment, the newest first by <see cref="Article.SortTime"/>; teasers and withdrawn stories left out.</summary>
    /// <param name="topicId">Only this topic, or null for all.</param>
    /// <param name="languages">Only these languages; empty for all.</param>
    /// <param name="limit">1–50.</param>
    Task<IReadOnlyList<Article>> SinceAsync(
        DateTimeOffset since, string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The most read of the last 24 hours: of the stories that came in them by the reads their pages show, where any does; otherwise of all
    /// stories by how often "read here" was pressed in them.
    /// </summary>
    /// <inheritdoc cref="SinceAsync" path="/param"/>
    Task<TopStories> TopAsync(
        string? topicId, IReadOnlyCollection<string> languages, int offset, int limit, DateTimeOffset now, CancellationToken cancellationToken);
}

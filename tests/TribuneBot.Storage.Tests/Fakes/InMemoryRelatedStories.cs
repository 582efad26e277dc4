using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;

namespace TribuneBot.Fakes;

/// <summary>Those that share most words of title and lead.</summary>
internal sealed class InMemoryRelatedStories(InMemoryState state) : IRelatedStories
{
    public Task<IReadOnlyList<Article>> RelatedAsync(long articleId, int limit, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var story = state.Articles.Find(known => known.Content.Id == articleId);
            IReadOnlyList<Article> related = story is null
                ? []
                : state.Articles
                    .Where(other => other.Content.Id != articleId && !other.Content.IsTeaser && !state.WithdrawnArticles.Contains(other.Content.Id))
                    .Select(other => (other.Content, Shared: WordsOf(other.Words).Intersect(WordsOf(story.Words)).Count(word => word.Length > 3)))
                    .Where(other => other.Shared > 0)
                    .OrderByDescending(other => other.Shared).ThenByDescending(other => other.Content.SortTime)
                    .Take(limit).Select(other => other.Content).ToList();
            return Task.FromResult(related);
        }
    }

    private static IEnumerable<string> WordsOf(IndexedWords words) => $"{words.Title} {words.Lead}".Split(' ').Distinct();
}

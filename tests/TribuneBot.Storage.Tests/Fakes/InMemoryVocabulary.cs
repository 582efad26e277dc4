using TribuneBot.Core.Search;

namespace TribuneBot.Fakes;

/// <summary>Counts anew at every question.</summary>
internal sealed class InMemoryVocabulary(InMemoryState state) : IVocabulary
{
    public Task<IReadOnlyDictionary<string, int>> FrequenciesAsync(IReadOnlyCollection<string> words, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(Counts().Where(count => words.Contains(count.Key)).ToDictionary());

    public Task<IReadOnlyDictionary<string, int>> BeginningWithAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(Counts()
            .Where(count => count.Key.StartsWith(beginning, StringComparison.Ordinal))
            .OrderByDescending(count => count.Value)
            .Take(limit)
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary());

    private List<KeyValuePair<string, int>> Counts()
    {
        lock (state.Gate)
        {
            return state.Articles
                .SelectMany(article => $"{article.Words.Title} {article.Words.Lead} {article.Words.Body}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
                .GroupBy(word => word)
                .Select(word => KeyValuePair.Create(word.Key, word.Count()))
                .ToList();
        }
    }
}

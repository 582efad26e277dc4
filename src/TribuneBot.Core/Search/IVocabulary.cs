namespace TribuneBot.Core.Search;

/// <summary>The words of the index and how many articles have them.</summary>
public interface IVocabulary
{
    /// <param name="words">Index words: folded, and stemmed as an article has them.</param>
    /// <returns>Those of them that any article has.</returns>
    Task<IReadOnlyDictionary<string, int>> FrequenciesAsync(IReadOnlyCollection<string> words, CancellationToken cancellationToken);

    /// <summary>Index words that begin alike, in the order of their letters; where there are more than asked for, those that most articles have.</summary>
    /// <param name="beginning">Folded, at least one letter.</param>
    /// <param name="limit">1 to 10,000.</param>
    Task<IReadOnlyDictionary<string, int>> BeginningWithAsync(string beginning, int limit, CancellationToken cancellationToken);
}

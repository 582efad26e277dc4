namespace TribuneBot.Core.Search.Relevance;

/// <summary>A word that relevance is measured by.</summary>
/// <param name="Word">Folded, as the query has it; for a word that was learned from articles, the index word itself.</param>
/// <param name="Weight">How much it counts beside its rarity: its frequency in the query, less for stop words and learned words; above 0.</param>
/// <param name="Forms">By two-letter language: the index words that are this word in an article of that language.</param>
/// <param name="IsTelling">Not a stop word, or nothing but stop words was asked for.</param>
public sealed record RelevanceTerm(string Word, double Weight, bool IsTelling, IReadOnlyDictionary<string, IReadOnlyList<string>> Forms)
{
    /// <summary>The word alone, for languages that <see cref="Forms"/> does not name.</summary>
    public IReadOnlyList<string> FormsIn(string language) => Forms.TryGetValue(language, out var forms) ? forms : [Word];
}

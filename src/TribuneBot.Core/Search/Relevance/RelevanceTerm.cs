namespace TribuneBot.Core.Search.Relevance;

/// <summary>A word that relevance is measured by.</summary>
/// <param name="Word">Folded, as the query has it.</param>
/// <param name="Weight">How much it counts beside its rarity: by its frequency in the query; above 0.</param>
/// <param name="Forms">By two-letter language: the index words that are this word in an article of that language; none where it is a stop word.</param>
public sealed record RelevanceTerm(string Word, double Weight, IReadOnlyDictionary<string, IReadOnlyList<string>> Forms)
{
    /// <summary>The word alone, for languages that <see cref="Forms"/> does not name.</summary>
    public IReadOnlyList<string> FormsIn(string language) => Forms.TryGetValue(language, out var forms) ? forms : [Word];
}

namespace TribuneBot.Core.Search;

/// <summary>One thing an article must have, or must not have.</summary>
/// <param name="Alternatives">
/// Any of them will do. Each is a sequence of index words that stand side by side: one word, or the words of a phrase; one alternative
/// for each language's stemming, without repetition.
/// </param>
/// <param name="IsExcluded">The article must have none of the alternatives.</param>
/// <param name="IsPrefix">Each alternative is one word, and index words that begin with it count too.</param>
public sealed record QueryTerm(IReadOnlyList<IReadOnlyList<string>> Alternatives, bool IsExcluded, bool IsPrefix);

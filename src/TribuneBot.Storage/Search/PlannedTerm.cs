using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Search;

/// <summary>A wanted word or phrase of a query, as the index is asked for it.</summary>
/// <param name="FirstPhrase">Number of its first phrase in the expression.</param>
/// <param name="Phrases">How many it has, 0 when the archive knows none of its forms.</param>
/// <param name="Pairs">Which of these are pairs among the tags that stand for words of the text, counted within the term; mostly none.</param>
/// <param name="Articles">How many articles have it, roughly.</param>
internal sealed record PlannedTerm(QueryTerm Term, int FirstPhrase, int Phrases, int[] Pairs, long Articles);

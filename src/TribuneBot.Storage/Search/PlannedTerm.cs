using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Search;

/// <summary>A wanted word or phrase of a query, as the index is asked for it.</summary>
/// <param name="FirstPhrase">Number of its first phrase in the expression.</param>
/// <param name="Phrases">How many it has, 0 when the archive knows none of its forms.</param>
/// <param name="Articles">How many articles have it, roughly.</param>
internal sealed record PlannedTerm(QueryTerm Term, int FirstPhrase, int Phrases, long Articles);

namespace TribuneBot.Storage.Search;

/// <summary>What relevance found.</summary>
/// <param name="Page">Keys of the index, the best first.</param>
/// <param name="Matched">Articles that have any of the words.</param>
internal sealed record RelevanceAnswer(IReadOnlyList<(long Key, double Score)> Page, int Matched);

namespace TribuneBot.Storage.Search;

/// <summary>A word of the archive.</summary>
/// <param name="Word">As the index keeps it.</param>
/// <param name="Articles">How many articles have it, at least 1.</param>
internal readonly record struct VocabularyWord(string Word, int Articles);

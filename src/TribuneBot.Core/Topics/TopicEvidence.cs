using TribuneBot.Core.Search;

namespace TribuneBot.Core.Topics;

/// <summary>What is known of an article when its topics are decided.</summary>
/// <param name="Words">Its words as the index stores them (the tags are not read).</param>
/// <param name="Language">Two-letter code the words were stemmed by.</param>
/// <param name="Categories">As the source writes them.</param>
/// <param name="Url">Absolute address, or null.</param>
/// <param name="StatedTopicIds">Topics the source or file states outright; unknown ids are ignored.</param>
internal sealed record TopicEvidence(
    IndexedWords Words, string Language, IReadOnlyList<string> Categories, string? Url, IReadOnlyList<string> StatedTopicIds);

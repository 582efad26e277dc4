namespace TribuneBot.Core.Topics;

/// <summary>What makes an article belong to a topic.</summary>
/// <param name="Categories">Names a feed may use for it, in any language; compared folded.</param>
/// <param name="Paths">Segments of an address, e.g. <c>politics</c>; compared folded.</param>
/// <param name="Phrases">Words and phrases by two-letter language code.</param>
public sealed record TopicRules(
    IReadOnlyList<string> Categories, IReadOnlyList<string> Paths, IReadOnlyDictionary<string, IReadOnlyList<TopicPhrase>> Phrases);

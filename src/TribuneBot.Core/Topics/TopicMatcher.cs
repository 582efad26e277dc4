namespace TribuneBot.Core.Topics;

/// <summary>
/// Decides which topics an article belongs to. Stated topics, the source's categories and segments of the address decide at once;
/// else each phrase of a topic adds its weight (<see cref="PhraseWeight"/>) times 3 where it stands in the title, 2 in the lead and 1 in
/// the text, once for each, and a topic needs <see cref="Threshold"/> and a quarter of what the strongest topic has.
/// One pass over the words, whatever the number of rules.
/// </summary>
public sealed class TopicMatcher
{
    /// <summary>A strong word in the title, or a certain one in the lead.</summary>
    internal const int Threshold = 6;

    private const int StrongestShare = 4;

    private readonly Topic[] topics;
    private readonly TopicNames categories = new();
    private readonly TopicNames paths = new();
    private readonly Dictionary<string, TopicPhraseIndex> phrases = new(StringComparer.Ordinal);

    public TopicMatcher(TopicCatalog catalog)
    {
        topics = catalog.Topics.Where(topic => !topic.IsRetired).ToArray();
        for (var i = 0; i < topics.Length; i++)
        {
            categories.AddAll(topics[i].Rules.Categories, i);
            paths.AddAll(topics[i].Rules.Paths, i);
            foreach (var (language, list) in topics[i].Rules.Phrases)
                PhrasesOf(language).AddAll(list, i);
        }
    }

    /// <returns>Topic ids in the order of the catalog; empty when nothing speaks for any.</returns>
    public IReadOnlyList<string> Match(TopicEvidence evidence)
    {
        var scores = new int[topics.Length];
        if (phrases.TryGetValue(evidence.Language, out var index))
            index.Score(evidence.Words, scores);

        var needed = Math.Max(Threshold, scores.DefaultIfEmpty().Max() / StrongestShare);
        var matched = new bool[topics.Length];
        for (var i = 0; i < topics.Length; i++)
            matched[i] = scores[i] >= needed || evidence.StatedTopicIds.Contains(topics[i].Id);

        foreach (var category in evidence.Categories)
            categories.MarkAll(category, matched);
        foreach (var segment in SegmentsOf(evidence.Url))
            paths.MarkAll(segment, matched);

        return Enumerable.Range(0, topics.Length).Where(i => matched[i]).Select(i => topics[i].Id).ToList();
    }

    private TopicPhraseIndex PhrasesOf(string language)
    {
        if (!phrases.TryGetValue(language, out var index))
            phrases[language] = index = new TopicPhraseIndex(language);
        return index;
    }

    private static string[] SegmentsOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? Uri.UnescapeDataString(address.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries)
            : [];
}

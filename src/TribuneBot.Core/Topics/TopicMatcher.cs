namespace TribuneBot.Core.Topics;

/// <summary>
/// Decides which topics an article belongs to. Stated topics, the source's categories and segments of the address decide at once;
/// else each phrase of a topic adds its weight (<see cref="PhraseWeight"/>) times 3 where it stands in the title, 2 in the lead and 1 in
/// the text, once for each, and a topic needs <see cref="Threshold"/> and a quarter of what the strongest topic has, or a third when
/// neither title nor lead speaks of it: what is only mentioned on the way is not what the article is about.
/// One pass over the words, whatever the number of rules.
/// </summary>
internal sealed class TopicMatcher
{
    /// <summary>A strong word in the title, or a certain one in the lead.</summary>
    internal const int Threshold = 6;

    private const int StrongestShare = 4;

    private const int StrongestShareOfBody = 3;

    private readonly Topic[] _topics;
    private readonly TopicNames _categories = new();
    private readonly TopicNames _paths = new();
    private readonly Dictionary<string, TopicPhraseIndex> _phrases = new(StringComparer.Ordinal);

    public TopicMatcher(TopicCatalog catalog)
    {
        _topics = catalog.Topics.Where(topic => !topic.IsRetired).ToArray();
        for (var i = 0; i < _topics.Length; i++)
        {
            _categories.AddAll(_topics[i].Rules.Categories, i);
            _paths.AddAll(_topics[i].Rules.Paths, i);
            foreach (var (language, list) in _topics[i].Rules.Phrases)
                PhrasesOf(language).AddAll(list, i);
        }
    }

    /// <returns>Topic ids in the order of the catalog; empty when nothing speaks for any.</returns>
    public IReadOnlyList<string> Match(TopicEvidence evidence)
    {
        var matched = MatchWords(evidence);
        for (var i = 0; i < _topics.Length; i++)
            matched[i] |= evidence.StatedTopicIds.Contains(_topics[i].Id);

        foreach (var category in evidence.Categories)
            _categories.MarkAll(category, matched);
        foreach (var segment in SegmentsOf(evidence.Url))
            _paths.MarkAll(segment, matched);

        return Enumerable.Range(0, _topics.Length).Where(i => matched[i]).Select(i => _topics[i].Id).ToList();
    }

    private bool[] MatchWords(TopicEvidence evidence)
    {
        var matched = new bool[_topics.Length];
        if (!_phrases.TryGetValue(evidence.Language, out var index))
            return matched;

        var scores = new int[_topics.Length];
        index.ScoreHead(evidence.Words, scores);
        var heads = scores.ToArray();
        index.ScoreBody(evidence.Words, scores);
        var strongest = scores.DefaultIfEmpty().Max();
        for (var i = 0; i < _topics.Length; i++)
            matched[i] = scores[i] >= Math.Max(Threshold, strongest / (heads[i] > 0 ? StrongestShare : StrongestShareOfBody));
        return matched;
    }

    private TopicPhraseIndex PhrasesOf(string language)
    {
        if (!_phrases.TryGetValue(language, out var index))
            _phrases[language] = index = new TopicPhraseIndex(language);
        return index;
    }

    private static string[] SegmentsOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? Uri.UnescapeDataString(address.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries)
            : [];
}

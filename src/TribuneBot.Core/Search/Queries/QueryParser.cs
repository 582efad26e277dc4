using TribuneBot.Core.Languages;
using TribuneBot.Core.Search.Spelling;
using TribuneBot.Core.Topics;

namespace TribuneBot.Core.Search.Queries;

/// <summary>
/// Understands what people type. Beside words, phrases, <c>-excluded</c>, <c>OR</c> and <c>word*</c> there are fields, which have names in
/// English, Azerbaijani, Russian and Turkish: <c>title:</c>, <c>topic:</c> (an id or a name), <c>source:</c> (a site or an agency),
/// <c>author:</c>, <c>lang:</c>, <c>after:</c>, <c>before:</c> and <c>sort:new</c>. Several values are separated by commas; languages, sources
/// and authors that are named one by one mean any of them. A value that cannot be understood is looked for as words.
/// </summary>
public sealed class QueryParser(TopicCatalog topics, EqualNames names)
{
    private static readonly Lazy<QueryParser> BuiltIn = new(() => new QueryParser(TopicCatalog.Default, EqualNames.Default));

    private readonly Dictionary<string, string> _topicIds = IdsByName(topics);
    private readonly Dictionary<string, string> _topicIdsByWord = IdsByWord(topics);

    /// <summary>With the topics and names that come with the program.</summary>
    public static QueryParser Default => BuiltIn.Value;

    internal EqualNames Names => names;

    /// <summary>Never throws; work and result are bounded (<see cref="SearchQuery.MaxTerms"/>).</summary>
    public SearchQuery Parse(string input) => QueryReading.Read(this, input);

    /// <summary>Equal names of one word that were perhaps meant.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="most">What it may take to make the one of the other (<see cref="SpellingCandidates.Distance"/>).</param>
    public IReadOnlyList<NearName> NamesNear(string word, double most) => [.. names.Near(word, most)];

    /// <summary>By its id, its name or a word that is in no other topic's name; what does not exist is kept as it is written: it has no articles.</summary>
    internal string TopicId(string value)
    {
        var name = Words.Join(value);
        return _topicIds.GetValueOrDefault(name)
            ?? Stemmer.Languages.Select(language => _topicIdsByWord.GetValueOrDefault(Stemmer.Stem(name, language))).FirstOrDefault(id => id is not null)
            ?? value;
    }

    /// <summary>"экономика" is enough for "Экономика и энергетика", and "технология" for "Технологии".</summary>
    private static Dictionary<string, string> IdsByWord(TopicCatalog topics)
    {
        const int ShortestWord = 3;
        return topics.Topics
            .SelectMany(topic => topic.Names, (topic, name) => (topic.Id, Language: name.Key, Name: name.Value))
            .SelectMany(name => Words.Split(name.Name), (name, word) => (name.Id, Stem: Stemmer.Stem(word.Folded, name.Language)))
            .Where(word => word.Stem.Length >= ShortestWord)
            .GroupBy(word => word.Stem, word => word.Id, StringComparer.Ordinal)
            .Where(ids => ids.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(ids => ids.Key, ids => ids.First(), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> IdsByName(TopicCatalog topics)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var topic in topics.Topics)
            ids[Words.Join(topic.Id)] = topic.Id;
        foreach (var topic in topics.Topics)
        {
            foreach (var name in topic.Names.Values)
                ids.TryAdd(Words.Join(name), topic.Id);
        }

        return ids;
    }
}

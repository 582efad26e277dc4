using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Topics;

/// <summary>Names (of categories or of address segments), compared word by word and folded, and the topics each stands for.</summary>
internal sealed class TopicNames
{
    private readonly Dictionary<string, List<int>> _topicsByName = new(StringComparer.Ordinal);

    public void AddAll(IEnumerable<string> names, int topic)
    {
        foreach (var name in names)
        {
            var key = Words.Join(name);
            if (!_topicsByName.TryGetValue(key, out var topics))
                _topicsByName[key] = topics = [];
            topics.Add(topic);
        }
    }

    public void MarkAll(string name, bool[] matched)
    {
        if (!_topicsByName.TryGetValue(Words.Join(name), out var topics))
            return;

        foreach (var topic in topics)
            matched[topic] = true;
    }
}

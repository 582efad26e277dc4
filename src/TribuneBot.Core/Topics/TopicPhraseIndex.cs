using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;

namespace TribuneBot.Core.Topics;

/// <summary>All phrases of one language by their first word, stemmed as the index stems.</summary>
internal sealed class TopicPhraseIndex(string language)
{
    private const int TitleFactor = 3;
    private const int LeadFactor = 2;
    private const int BodyFactor = 1;

    private readonly Dictionary<string, List<Rule>> _rulesByFirstWord = new(StringComparer.Ordinal);
    private int _ruleCount;

    public void AddAll(IReadOnlyList<TopicPhrase> phrases, int topic)
    {
        foreach (var phrase in phrases)
        {
            var words = Words.Split(phrase.Text).Select(word => Stemmer.Stem(word.Folded, language)).ToList();
            if (words.Count == 0)
                continue;

            if (!_rulesByFirstWord.TryGetValue(words[0], out var rules))
                _rulesByFirstWord[words[0]] = rules = [];

            var rest = string.Concat(words.Skip(1).Select(word => " " + word));
            if (!rules.Exists(rule => rule.Topic == topic && rule.Rest == rest))
                rules.Add(new Rule(_ruleCount++, topic, rest, (int)phrase.Weight));
        }
    }

    /// <summary>Adds to each topic's score what its phrases are worth in the title and the lead.</summary>
    public void ScoreHead(IndexedWords words, int[] scores)
    {
        ScoreField(words.Title, TitleFactor, new bool[_ruleCount], scores);
        ScoreField(words.Lead, LeadFactor, new bool[_ruleCount], scores);
    }

    /// <summary>Adds to each topic's score what its phrases are worth in the text.</summary>
    public void ScoreBody(IndexedWords words, int[] scores) => ScoreField(words.Body, BodyFactor, new bool[_ruleCount], scores);

    private void ScoreField(string field, int factor, bool[] seen, int[] scores)
    {
        var lookup = _rulesByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        while (start < field.Length)
        {
            var end = field.IndexOf(' ', start);
            if (end < 0)
                end = field.Length;

            if (lookup.TryGetValue(field.AsSpan(start, end - start), out var rules))
                ScoreAt(field.AsSpan(end), rules, factor, seen, scores);
            start = end + 1;
        }
    }

    private static void ScoreAt(ReadOnlySpan<char> following, List<Rule> rules, int factor, bool[] seen, int[] scores)
    {
        foreach (var rule in rules)
        {
            if (seen[rule.Number] || !StartsWithWords(following, rule.Rest))
                continue;

            seen[rule.Number] = true;
            scores[rule.Topic] += rule.Weight * factor;
        }
    }

    private static bool StartsWithWords(ReadOnlySpan<char> text, string words) =>
        text.StartsWith(words, StringComparison.Ordinal) && (text.Length == words.Length || text[words.Length] == ' ');

    private sealed record Rule(int Number, int Topic, string Rest, int Weight);
}

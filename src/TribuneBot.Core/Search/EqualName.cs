using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search;

/// <summary>One spelling of a name in one language.</summary>
internal sealed class EqualName(string language, IReadOnlyList<string> words, IReadOnlyList<EqualName> group)
{
    public string Language { get; } = language;

    /// <summary>Folded.</summary>
    public IReadOnlyList<string> Words { get; } = words;

    public IReadOnlyList<string> Stems { get; } = [.. words.Select(word => Stemmer.Stem(word, language))];

    /// <summary>All spellings, this one too.</summary>
    public IReadOnlyList<EqualName> Group { get; } = group;

    /// <summary>How the index has it: in an article of its language, and in one of another.</summary>
    public IEnumerable<IReadOnlyList<string>> Forms => [Stems, Words];

    /// <summary>The stem of the first name of one word that the language has for it; null when it has none.</summary>
    public string? In(string language) => Group.FirstOrDefault(name => name.Language == language && name.Words.Count == 1)?.Stems[0];

    public bool StandsAt(IReadOnlyList<string> folded, int at)
    {
        if (at + Words.Count > folded.Count)
            return false;

        for (var i = 0; i < Words.Count; i++)
        {
            if (!IsFormOf(folded[at + i], i))
                return false;
        }

        return true;
    }

    /// <summary>A word of the same stem that is not shorter: "ira" has the stem of İran, and is not it.</summary>
    private bool IsFormOf(string word, int place) =>
        word == Words[place] || (word.Length >= Words[place].Length && Stemmer.Stem(word, Language) == Stems[place]);
}

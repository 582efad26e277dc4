using TribuneBot.Core.Languages;
using TribuneBot.Core.Search.Spelling;

namespace TribuneBot.Core.Search;

/// <summary>
/// Names that are equal to a search: <c>en: Baku; az: Bakı; ru: Баку; tr: Bakü</c>. A query with one of them, in any case and ending, asks for
/// each of them.
/// </summary>
public sealed class EqualNames
{
    private const int ShortestName = 3;

    private static readonly Lazy<EqualNames> Embedded = new(ReadEmbedded);

    /// <summary>The names by the stem of their first word.</summary>
    private readonly Dictionary<(string Language, string Stem), List<EqualName>> _byFirstStem = [];

    private EqualNames()
    {
    }

    /// <summary>The list that comes with the program.</summary>
    public static EqualNames Default => Embedded.Value;

    /// <summary>None at all.</summary>
    public static EqualNames None { get; } = new();

    /// <summary>Groups of names.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a list: a group a line; empty lines and those that begin with <c>#</c> are passed over.</summary>
    /// <exception cref="EqualNamesException">A line is no group; its message says which, and what to mend.</exception>
    public static EqualNames Parse(string text)
    {
        var names = new EqualNames();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Trim() is { Length: > 0 } group && group[0] != '#')
                names.Add(ReadGroup(group, number));
        }

        return names;
    }

    /// <summary>
    /// What else the words at a place of a query may be called, as index words, with how many words the name there has. The longest
    /// name wins; of several (Алиева is her name and his in the genitive), each.
    /// </summary>
    /// <param name="words">Folded.</param>
    internal (int Length, IReadOnlyList<IReadOnlyList<string>> Others) FindAt(IReadOnlyList<string> words, int at)
    {
        var found = NamesAt(words, at);
        var length = found.Count == 0 ? 0 : found[0].Words.Count;
        return (length, found.SelectMany(name => name.Group).SelectMany(name => name.Forms).ToList());
    }

    /// <summary>
    /// Words side by side, one of them a name, in each language: "İlham Əliyev" is "Ильхам Алиев", "Baku-Tbilisi-Kars" "Баку-Тбилиси-Карс". What is
    /// no name of the list is spelled in the other script.
    /// </summary>
    /// <param name="words">Folded.</param>
    internal IEnumerable<IReadOnlyList<string>> Across(IReadOnlyList<string> words)
    {
        var names = words.Select((_, at) => NamesAt(words, at).Find(name => name.Words.Count == 1)).ToList();
        if (names.TrueForAll(name => name is null))
            yield break;

        foreach (var language in Stemmer.Languages)
        {
            var spelled = words.Select((word, at) => names[at] is { } name ? name.In(language) : Spelling(word, language)).OfType<string>().ToList();
            if (spelled.Count == words.Count)
                yield return spelled;
        }
    }

    private static string? Spelling(string word, string language)
    {
        var isRussian = language == "ru";
        if (word.All(char.IsAsciiDigit))
            return word;
        if (word.All(isRussian ? c => c is >= 'а' and <= 'я' : char.IsAsciiLetterLower))
            return Stemmer.Stem(word, language);

        var other = Transliteration.Of(word).FirstOrDefault(spelling => (spelling.Language == "ru") == isRussian && (isRussian || language != "az" || spelling.Language == "az"));
        return other.Word is null ? null : Stemmer.Stem(other.Word, language);
    }

    /// <summary>The longest names that stand there.</summary>
    private List<EqualName> NamesAt(IReadOnlyList<string> words, int at)
    {
        var found = new List<EqualName>();
        foreach (var language in Stemmer.Languages)
        {
            foreach (var name in _byFirstStem.GetValueOrDefault((language, Stemmer.Stem(words[at], language)), []))
            {
                if (name.StandsAt(words, at))
                    found.Add(name);
            }
        }

        var length = found.Count == 0 ? 0 : found.Max(name => name.Words.Count);
        return found.FindAll(name => name.Words.Count == length);
    }

    /// <summary>Names of one word that were perhaps meant.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="most">What it may take to make the one of the other (<see cref="SpellingCandidates.Distance"/>).</param>
    internal IEnumerable<NearName> Near(string word, double most) =>
        from name in _byFirstStem.Values.SelectMany(names => names)
        where name.Words.Count == 1
        let cost = SpellingCandidates.Distance(word, name.Words[0], most)
        where cost > 0 && cost <= most
        select new NearName(name.Words[0], cost, [.. name.Group.SelectMany(other => other.Forms).Where(words => words.Count == 1).Select(words => words[0])]);

    private static List<EqualName> ReadGroup(string line, int number)
    {
        var group = new List<EqualName>();
        foreach (var part in line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var language = colon < 0 ? "" : Folding.Fold(part[..colon].Trim());
            if (!Stemmer.Languages.Contains(language, StringComparer.Ordinal))
                throw new EqualNamesException(number, $"\"{part}\" does not begin with one of {string.Join(", ", Stemmer.Languages)} and a colon.");

            group.AddRange(part[(colon + 1)..].Split(',')
                .Select(name => Words.Split(name).Select(word => word.Folded).ToList())
                .Where(words => words.Sum(word => word.Length) >= ShortestName)
                .Select(words => new EqualName(language, words, group)));
        }

        return group.Count > 1 ? group : throw new EqualNamesException(number, "it has fewer than two names, such as \"en: Baku; az: Bakı\".");
    }

    private void Add(List<EqualName> group)
    {
        Count++;
        foreach (var name in group)
        {
            var key = (name.Language, name.Stems[0]);
            if (!_byFirstStem.TryGetValue(key, out var names))
                _byFirstStem[key] = names = [];
            names.Add(name);
        }
    }

    private static EqualNames ReadEmbedded()
    {
        using var stream = typeof(EqualNames).Assembly.GetManifestResourceStream("names.txt")
            ?? throw new InvalidOperationException("The embedded list of names is missing.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}

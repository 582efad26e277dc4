using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Queries;

/// <summary>
/// The index has stems, and a reader writes the beginning of a word that may be longer than its stem: "presiden*" means "president", which the index has
/// as "presid". What endings might follow tells which stems may be meant.
/// </summary>
internal static class WordBeginnings
{
    private const int ShortestStem = 3;

    /// <summary>What may be left of a word behind any of its letters, where the stemmer takes more than an inflection off.</summary>
    private static readonly (string Language, string[] Rests)[] Rests =
    [
        ("en", [
            "", "s", "e", "d", "t", "n", "y", "r", "l", "m", "c", "al", "ed", "er", "es", "ly", "nt", "ng", "on", "or", "ry", "ty", "ss", "ul", "us", "ve", "ze", "se",
            "sm", "st", "ble", "ely", "ent", "ess", "ful", "ing", "ion", "ism", "ist", "ity", "ive", "ize", "nce", "ous", "tion", "ance", "ence", "able", "ible",
            "ment", "ness", "ation", "ional", "ization",
        ]),
        ("ru", ["", "м", "х", "в", "й", "е", "и", "я", "ми", "го", "му", "ть", "ся"]),
        ("az", ["", "r", "n"]),
        ("tr", ["", "r", "n"]),
    ];

    /// <summary>Of the end of a beginning, letters that a stem may have others for: "harbour*" is "harbor", "рынок*" "рынк", "uşağ*" "uşaq".</summary>
    private const int MostChanged = 2;

    /// <summary>Stems of words that may have been meant and do not begin with what was written, as shorter ones; none twice.</summary>
    /// <param name="beginning">Folded.</param>
    public static IEnumerable<string> StemsOf(string beginning) => (
        from language in Rests
        from rest in language.Rests
        let stem = Stemmer.Stem(beginning + rest, language.Language)
        where IsOne(stem, beginning)
        select stem).Distinct(StringComparer.Ordinal);

    private static bool IsOne(string stem, string beginning)
    {
        if (stem.Length < ShortestStem || stem.StartsWith(beginning, StringComparison.Ordinal))
            return false;

        var shared = beginning.AsSpan().CommonPrefixLength(stem);
        return shared == stem.Length ? stem.Length >= (beginning.Length + 1) / 2 : shared >= Math.Max(beginning.Length - MostChanged, MostChanged);
    }
}

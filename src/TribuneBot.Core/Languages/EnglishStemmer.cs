namespace TribuneBot.Core.Languages;

/// <summary>
/// Porter's second English algorithm (Snowball "english", https://snowballstem.org/algorithms/english/stemmer.html) on folded words;
/// its step 0 is done where words are cut. Departures: more beginnings and words that it would make one of (university, universe; international,
/// internal; authority, author), <see cref="EnglishExceptions"/>, and one spelling for British and American words (<see cref="EnglishSpelling"/>).
/// </summary>
internal static class EnglishStemmer
{
    private static readonly string[] KeptAfterPlural =
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly string[] LongBeginnings =
    [
        "gener", "commun", "arsen", "univers", "later", "emerg", "organ", "inter", "author", "experi", "import", "depart", "apart", "custom", "sever",
    ];

    private static readonly string[][] LongBeginningsByLetter =
        [.. Enumerable.Range('a', 'z' - 'a' + 1).Select(letter => LongBeginnings.Where(beginning => beginning[0] == letter).ToArray())];

    private static readonly EndingSet PastEndings = new("eedly", "ingly", "edly", "eed", "ing", "ed");

    private static readonly (string Ending, string Becomes)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
        ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Becomes)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly EndingSet Step4 = new(
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic");

    public static int Stem(Span<char> word, int length)
    {
        if (length <= 2)
            return length;

        var stem = new Stem(word, length);
        if (EnglishExceptions.StemOf(stem.Word) is { } exception)
        {
            stem.Replace(stem.Length, exception);
            return stem.Length;
        }

        EnglishSpelling.MakeAmerican(ref stem);

        if (stem[stem.Length - 1] == 'e' && WholeWords.AreTurkic(stem))
            return stem.Length;

        MarkConsonantY(stem);
        var (r1, r2) = Regions(stem);
        RemovePlural(ref stem);
        if (!stem.IsAnyOf(KeptAfterPlural))
        {
            RemovePast(ref stem, r1);
            TurnY(stem);
            ReplaceSuffix(ref stem, r1);
            ShortenSuffix(ref stem, r1, r2);
            RemoveSuffix(ref stem, r2);
            RemoveFinal(ref stem, r1, r2);
        }

        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] == 'Y')
                stem.Set(i, 'y');
        }

        EnglishSpelling.MakeAmericanStem(ref stem);
        return stem.Length;
    }

    /// <summary>A y that begins the word or follows a vowel is a consonant.</summary>
    private static void MarkConsonantY(Stem stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] == 'y' && (i == 0 || IsVowel(stem[i - 1])))
                stem.Set(i, 'Y');
        }
    }

    private static (int R1, int R2) Regions(Stem stem)
    {
        var r1 = -1;
        foreach (var beginning in stem[0] is >= 'a' and <= 'z' ? LongBeginningsByLetter[stem[0] - 'a'] : [])
        {
            if (stem.Word.StartsWith(beginning, StringComparison.Ordinal))
                r1 = beginning.Length;
        }

        if (r1 < 0)
            r1 = AfterVowelAndConsonant(stem, 0);
        return (r1, AfterVowelAndConsonant(stem, r1));
    }

    private static int AfterVowelAndConsonant(Stem stem, int from)
    {
        for (var i = from + 1; i < stem.Length; i++)
        {
            if (!IsVowel(stem[i]) && IsVowel(stem[i - 1]))
                return i + 1;
        }

        return stem.Length;
    }

    private static void RemovePlural(ref Stem stem)
    {
        if (stem.EndsWith("sses"))
            stem.Length -= 2;
        else if (stem.EndsWith("ied") || stem.EndsWith("ies"))
            stem.Length -= stem.Length > 4 ? 2 : 1;
        else if (stem.EndsWith("s") && !stem.EndsWith("us") && !stem.EndsWith("ss") && HasVowel(stem, stem.Length - 2))
            stem.Length--;
    }

    private static void RemovePast(ref Stem stem, int r1)
    {
        var ending = stem.Longest(PastEndings);
        if (ending is null)
            return;

        if (ending is "eed" or "eedly")
        {
            if (stem.Length - ending.Length >= r1)
                stem.Replace(ending.Length, "ee");
            return;
        }

        if (!HasVowel(stem, stem.Length - ending.Length))
            return;

        stem.Length -= ending.Length;
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
            stem.Replace(0, "e");
        else if (EndsInDouble(stem))
            stem.Length--;
        else if (r1 >= stem.Length && EndsInShortSyllable(stem, stem.Length))
            stem.Replace(0, "e");
    }

    private static void TurnY(Stem stem)
    {
        if (stem.Length > 2 && stem[stem.Length - 1] is 'y' or 'Y' && !IsVowel(stem[stem.Length - 2]))
            stem.Set(stem.Length - 1, 'i');
    }

    private static void ReplaceSuffix(ref Stem stem, int r1)
    {
        foreach (var (ending, becomes) in Step2)
        {
            if (!stem.EndsWith(ending))
                continue;

            var before = stem.Length - ending.Length;
            var isAllowed = ending switch
            {
                "ogi" => before > 0 && stem[before - 1] == 'l',
                "li" => before > 0 && "cdeghkmnrt".Contains(stem[before - 1], StringComparison.Ordinal),
                _ => true,
            };
            if (before >= r1 && isAllowed)
                stem.Replace(ending.Length, becomes);
            return;
        }
    }

    private static void ShortenSuffix(ref Stem stem, int r1, int r2)
    {
        foreach (var (ending, becomes) in Step3)
        {
            if (!stem.EndsWith(ending))
                continue;

            if (stem.Length - ending.Length >= (ending == "ative" ? r2 : r1))
                stem.Replace(ending.Length, becomes);
            return;
        }
    }

    private static void RemoveSuffix(ref Stem stem, int r2)
    {
        var ending = stem.Longest(Step4);
        if (ending is null || stem.Length - ending.Length < r2)
            return;

        if (ending == "ion" && stem[stem.Length - 4] is not ('s' or 't'))
            return;

        stem.Length -= ending.Length;
    }

    private static void RemoveFinal(ref Stem stem, int r1, int r2)
    {
        var last = stem.Length - 1;
        if (stem[last] == 'e')
        {
            if (last >= r2 || (last >= r1 && !EndsInShortSyllable(stem, last)))
                stem.Length--;
        }
        else if (stem[last] == 'l' && last >= r2 && stem[last - 1] == 'l')
        {
            stem.Length--;
        }
    }

    private static bool EndsInDouble(Stem stem) =>
        stem.Length > 1 && stem[stem.Length - 1] == stem[stem.Length - 2] && "bdfgmnprt".Contains(stem[stem.Length - 1], StringComparison.Ordinal);

    private static bool EndsInShortSyllable(Stem stem, int end)
    {
        if (end == 2)
            return IsVowel(stem[0]) && !IsVowel(stem[1]);

        return end > 2 && !IsVowel(stem[end - 3]) && IsVowel(stem[end - 2]) && !IsVowel(stem[end - 1]) && stem[end - 1] is not ('w' or 'x' or 'Y');
    }

    private static bool HasVowel(Stem stem, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(stem[i]))
                return true;
        }

        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}

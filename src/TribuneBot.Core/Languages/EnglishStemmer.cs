namespace TribuneBot.Core.Languages;

/// <summary>
/// Porter's second English algorithm (Snowball "english", https://snowballstem.org/algorithms/english/stemmer.html) on folded words;
/// its step 0 is done where words are cut. Departures: more beginnings and words that it would make one of (university, universe; international,
/// internal; authority, author), irregular plurals and past tenses that are nothing else, and one spelling for British and American words.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
        ["sued"] = "sue",
        ["suing"] = "sue",
        ["freed"] = "free",
        ["women"] = "woman",
        ["men"] = "man",
        ["children"] = "child",
        ["wives"] = "wife",
        ["thieves"] = "thief",
        ["knives"] = "knife",
        ["wolves"] = "wolf",
        ["halves"] = "half",
        ["shelves"] = "shelf",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["mice"] = "mous",
        ["crises"] = "crisi",
        ["buses"] = "bus",
        ["gases"] = "gas",
        ["analysis"] = "analyz",
        ["analyses"] = "analyz",
        ["built"] = "build",
        ["held"] = "hold",
        ["sold"] = "sell",
        ["bought"] = "buy",
        ["fought"] = "fight",
        ["lost"] = "lose",
        ["sent"] = "send",
        ["paid"] = "pay",
        ["won"] = "win",
        ["kept"] = "keep",
        ["spent"] = "spend",
        ["brought"] = "bring",
        ["caught"] = "catch",
        ["taught"] = "teach",
        ["stole"] = "steal",
        ["stolen"] = "steal",
        ["took"] = "take",
        ["taken"] = "take",
        ["gave"] = "give",
        ["given"] = "give",
        ["grew"] = "grow",
        ["grown"] = "grow",
        ["wrote"] = "write",
        ["written"] = "write",
        ["chose"] = "choos",
        ["chosen"] = "choos",
        ["broke"] = "break",
        ["broken"] = "break",
        ["drove"] = "drive",
        ["driven"] = "drive",
        ["began"] = "begin",
        ["begun"] = "begin",
        ["flew"] = "fli",
        ["flown"] = "fli",
        ["struck"] = "strike",
        ["swore"] = "swear",
        ["sworn"] = "swear",
        ["business"] = "business",
        ["businesses"] = "business",
        ["polite"] = "polite",
        ["politely"] = "polite",
        ["executive"] = "executiv",
        ["executives"] = "executiv",
        ["conservative"] = "conservativ",
        ["conservatives"] = "conservativ",
        ["animal"] = "animal",
        ["animals"] = "animal",
        ["evening"] = "evening",
        ["evenings"] = "evening",
        ["ironic"] = "ironic",
        ["paste"] = "paste",
        ["pastes"] = "paste",
        ["pasted"] = "paste",
        ["unite"] = "unite",
        ["united"] = "unite",
        ["unites"] = "unite",
        ["uniting"] = "unite",
        ["protestant"] = "protestant",
        ["protestants"] = "protestant",
        ["humane"] = "humane",
        ["defence"] = "defens",
        ["defences"] = "defens",
        ["offence"] = "offens",
        ["offences"] = "offens",
        ["licence"] = "licens",
        ["licences"] = "licens",
        ["centre"] = "center",
        ["centres"] = "center",
        ["theatre"] = "theater",
        ["theatres"] = "theater",
        ["metre"] = "meter",
        ["metres"] = "meter",
        ["kilometre"] = "kilomet",
        ["kilometres"] = "kilomet",
        ["programme"] = "program",
        ["programmes"] = "program",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ExceptionOf =
        Exceptions.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] KeptAfterPlural =
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly string[] LongBeginnings = 
    [
        "gener", "commun", "arsen", "univers", "later", "emerg", "organ", "inter", "author", "experi", "import", "depart", "apart", "custom", "sever",
    ];

    /// <summary>"tour" and "rais" are spelled so everywhere.</summary>
    private const int ShortestBritish = 6;

    private const int ShortestBeforeIse = 4;

    private static readonly string[] AfterIs = ["e", "es", "ed", "ing", "er", "ers", "ation", "ations"];

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
        if (ExceptionOf.TryGetValue(stem.Word, out var exception))
        {
            stem.Replace(length, exception);
            return stem.Length;
        }

        if (stem[length - 1] == 'e' && WholeWords.AreTurkic(stem))
            return length;

        SpellIze(stem);
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

        SpellAsAmericans(ref stem);
        return stem.Length;
    }

    /// <summary>"nationalised" as "nationalized", of which the rules know more to take off.</summary>
    private static void SpellIze(Stem stem)
    {
        var at = stem.Word.LastIndexOf("is", StringComparison.Ordinal);
        if (at >= ShortestBeforeIse && "dlmnrt".Contains(stem[at - 1], StringComparison.Ordinal) && AfterIs.Contains(stem.Word[(at + 2)..].ToString(), StringComparer.Ordinal)
            && !stem.Word.StartsWith("paradis", StringComparison.Ordinal))
            stem.Set(at + 1, 'z');
    }

    /// <summary>The stems of analyse and labour, and of what is not nearly all ending.</summary>
    private static void SpellAsAmericans(ref Stem stem)
    {
        if (stem.Length < ShortestBritish)
            return;

        if (stem.EndsWith("is") || stem.EndsWith("ys"))
            stem.Set(stem.Length - 1, 'z');
        else if (stem.EndsWith("our"))
            stem.Replace(3, "or");
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
        foreach (var beginning in LongBeginnings)
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

namespace TribuneBot.Core.Languages;

/// <summary>
/// A light stemmer for Azerbaijani by our own rules: the endings of case, possession and number come off, one after the other, until
/// none is left; endings that make another word (-lıq, -çı, -lı) stay. Folding has made ı, u, ü and i, and ə and e,
/// two vowels of what were six (i and u; e and a): of harmony only that of a and e can be seen. Where a letter may belong to the word or to the ending ("Azərbaycan-ın",
/// "Bakı-nın"; "çörəy-ə", "ölkə-yə"), it goes in every form, the bare one too. The last q of a word becomes ğ before a vowel ("uşaq",
/// "uşağı"): ğ, folded to g, is made q again.
/// </summary>
internal static class AzerbaijaniStemmer
{
    /// <summary>Əli, who is no hand.</summary>
    private static readonly WholeWords Whole = new("eli");

    /// <summary>Nouns that lose their last vowel before an ending, and water, whose y is of no other word.</summary>
    private static readonly Dictionary<string, string> LostVowels = new(StringComparer.Ordinal)
    {
        ["fikr"] = "fikir",
        ["ogl"] = "ogul",
        ["sekl"] = "sekil",
        ["nesl"] = "nesil",
        ["omr"] = "omur",
        ["sinf"] = "sinif",
        ["qebr"] = "qebir",
        ["ism"] = "isim",
        ["agl"] = "agil",
        ["qism"] = "qisim",
        ["sebr"] = "sebir",
        ["cism"] = "cisim",
        ["konl"] = "konul",
        ["suy"] = "su",
        ["sular"] = "su",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LostVowelOf =
        LostVowels.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly TurkicEndings Endings = new(Whole, isStrict: true,
    [
        new("larinda", BeforeEnding.Anything, 3), new("lerinde", BeforeEnding.Anything, 3),
        new("ndaki", BeforeEnding.HighVowel, 3), new("ndeki", BeforeEnding.HighVowel, 3),
        new("daki", BeforeEnding.Anything, 3), new("deki", BeforeEnding.Anything, 3),
        new("imiz", BeforeEnding.Consonant, 4), new("umuz", BeforeEnding.Consonant, 4), new("iniz", BeforeEnding.Consonant, 4), new("unuz", BeforeEnding.Consonant, 4),
        new("ndan", BeforeEnding.HighVowel, 3), new("nden", BeforeEnding.HighVowel, 3),
        new("nin", BeforeEnding.Vowel, 3), new("nun", BeforeEnding.Vowel, 3),
        new("nda", BeforeEnding.HighVowel, 3), new("nde", BeforeEnding.HighVowel, 3),
        new("dan", BeforeEnding.Anything, 3), new("den", BeforeEnding.Anything, 3),
        new("lar", BeforeEnding.Anything, 3), new("ler", BeforeEnding.Anything, 3),
        new("dir", BeforeEnding.Anything, 4), new("dur", BeforeEnding.Anything, 4),
        new("miz", BeforeEnding.Vowel, 4), new("muz", BeforeEnding.Vowel, 4), new("niz", BeforeEnding.Vowel, 4), new("nuz", BeforeEnding.Vowel, 4),
        new("yla", BeforeEnding.Vowel, 4), new("yle", BeforeEnding.Vowel, 4),
        new("da", BeforeEnding.Anything, 3), new("de", BeforeEnding.Anything, 3),
        new("la", BeforeEnding.Anything, 5), new("le", BeforeEnding.Anything, 5),
        new("na", BeforeEnding.HighVowel, 3), new("ne", BeforeEnding.HighVowel, 3),
        new("ni", BeforeEnding.Vowel, 3), new("nu", BeforeEnding.Vowel, 3),
        new("si", BeforeEnding.Vowel, 3), new("su", BeforeEnding.Vowel, 3),
        new("ya", BeforeEnding.Vowel, 3), new("ye", BeforeEnding.Vowel, 3),
        new("in", BeforeEnding.Consonant, 3), new("un", BeforeEnding.Consonant, 3),
        new("n", BeforeEnding.Vowel, 3),
        new("i", BeforeEnding.Consonant, 3), new("u", BeforeEnding.Consonant, 3),
        new("a", BeforeEnding.Consonant, 4), new("e", BeforeEnding.Consonant, 4),
    ]);

    public static int Stem(Span<char> word, int length)
    {
        var stem = new Stem(word, length);
        if (EnglishLookalikes.Contains(stem.Word))
            return length;

        while (!Whole.Contains(stem) && (Endings.TryRemove(ref stem) || TryRemoveSoftConsonant(ref stem)))
        {
        }

        var last = stem.Length - 1;
        if (last >= 2 && stem[last] == 'g' && TurkicEnding.IsVowel(stem[last - 1]))
            stem.Set(last, 'q');
        if (LostVowelOf.TryGetValue(stem.Word, out var restored) && restored.Length <= length)
            stem.Replace(stem.Length, restored);
        return stem.Length;
    }

    /// <summary>The last k of a word of several syllables, and the y it becomes before a vowel.</summary>
    private static bool TryRemoveSoftConsonant(ref Stem stem)
    {
        var last = stem.Length - 1;
        if (last < 3 || stem[last] is not ('k' or 'y') || !TurkicEnding.IsVowel(stem[last - 1]) || SyllableCount(stem) < 2)
            return false;

        stem.Length--;
        return true;
    }

    /// <summary>Vowels side by side are one: "week" and "book" are English, and are no forms of "wee" and "boo".</summary>
    private static int SyllableCount(Stem stem)
    {
        var (count, wasVowel) = (0, false);
        foreach (var letter in stem.Word)
        {
            if (TurkicEnding.IsVowel(letter) && !wasVowel)
                count++;
            wasVowel = TurkicEnding.IsVowel(letter);
        }

        return count;
    }
}

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

    /// <summary>An ending, what must stand before it, and how many letters must remain.</summary>
    private static readonly Ending[] Endings =
    [
        new("larinda", Before.Anything, 3), new("lerinde", Before.Anything, 3),
        new("ndaki", Before.HighVowel, 3), new("ndeki", Before.HighVowel, 3),
        new("daki", Before.Anything, 3), new("deki", Before.Anything, 3),
        new("imiz", Before.Consonant, 4), new("umuz", Before.Consonant, 4), new("iniz", Before.Consonant, 4), new("unuz", Before.Consonant, 4),
        new("ndan", Before.HighVowel, 3), new("nden", Before.HighVowel, 3),
        new("nin", Before.Vowel, 3), new("nun", Before.Vowel, 3),
        new("nda", Before.HighVowel, 3), new("nde", Before.HighVowel, 3),
        new("dan", Before.Anything, 3), new("den", Before.Anything, 3),
        new("lar", Before.Anything, 3), new("ler", Before.Anything, 3),
        new("dir", Before.Anything, 4), new("dur", Before.Anything, 4),
        new("miz", Before.Vowel, 4), new("muz", Before.Vowel, 4), new("niz", Before.Vowel, 4), new("nuz", Before.Vowel, 4),
        new("yla", Before.Vowel, 4), new("yle", Before.Vowel, 4),
        new("da", Before.Anything, 3), new("de", Before.Anything, 3),
        new("la", Before.Anything, 5), new("le", Before.Anything, 5),
        new("na", Before.HighVowel, 3), new("ne", Before.HighVowel, 3),
        new("ni", Before.Vowel, 3), new("nu", Before.Vowel, 3),
        new("si", Before.Vowel, 3), new("su", Before.Vowel, 3),
        new("ya", Before.Vowel, 3), new("ye", Before.Vowel, 3),
        new("in", Before.Consonant, 3), new("un", Before.Consonant, 3),
        new("n", Before.Vowel, 3),
        new("i", Before.Consonant, 3), new("u", Before.Consonant, 3),
        new("a", Before.Consonant, 4), new("e", Before.Consonant, 4),
    ];

    private enum Before
    {
        Anything,
        Vowel,
        HighVowel,
        Consonant,
    }

    public static int Stem(Span<char> word, int length)
    {
        var stem = new Stem(word, length);
        if (EnglishLookalikes.Contains(stem.Word))
            return length;

        while (!Whole.Contains(stem) && (TryRemoveEnding(ref stem) || TryRemoveSoftConsonant(ref stem)))
        {
        }

        var last = stem.Length - 1;
        if (last >= 2 && stem[last] == 'g' && IsVowel(stem[last - 1]))
            stem.Set(last, 'q');
        if (LostVowelOf.TryGetValue(stem.Word, out var restored) && restored.Length <= length)
            stem.Replace(stem.Length, restored);
        return stem.Length;
    }

    private static bool TryRemoveEnding(ref Stem stem)
    {
        foreach (var ending in Endings)
        {
            var rest = stem.Length - ending.Letters.Length;
            if (rest < 2 || !stem.EndsWith(ending.Letters) || !MayStandBefore(stem[rest - 1], ending.After) || !IsEnough(stem, rest, ending)
                || !IsInHarmony(stem, rest, ending))
                continue;

            stem.Length = Math.Max(rest, Whole.KeptOf(stem, rest));
            return true;
        }

        return false;
    }

    /// <summary>Words of two letters that begin with a vowel (ev, iş, il, ad) have endings, too.</summary>
    private static bool IsEnough(Stem stem, int rest, Ending ending) =>
        rest >= ending.Shortest
        || (rest == 2 && ending.Shortest == 3 && ending.Letters != "n" && IsVowel(stem[0]) && !IsVowel(stem[1]));

    /// <summary>An ending with an a stands after no e, nor one with an e after an a: "Əliyev" is in the dative "Əliyevə", and "Əliyeva" is another.</summary>
    private static bool IsInHarmony(Stem stem, int rest, Ending ending)
    {
        if (ending.OwnVowel is not ('a' or 'e'))
            return true;

        for (var i = rest - 1; i >= 0; i--)
        {
            if (IsVowel(stem[i]))
                return ending.OwnVowel == 'a' ? stem[i] != 'e' : stem[i] != 'a';
        }

        return true;
    }

    private static bool MayStandBefore(char letter, Before what) => what switch
    {
        Before.Vowel => IsVowel(letter),
        Before.HighVowel => letter is 'i' or 'u',
        Before.Consonant => !IsVowel(letter),
        _ => true,
    };

    /// <summary>The last k of a word of several syllables, and the y it becomes before a vowel.</summary>
    private static bool TryRemoveSoftConsonant(ref Stem stem)
    {
        var last = stem.Length - 1;
        if (last < 3 || stem[last] is not ('k' or 'y') || !IsVowel(stem[last - 1]) || SyllableCount(stem) < 2)
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
            if (IsVowel(letter) && !wasVowel)
                count++;
            wasVowel = IsVowel(letter);
        }

        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private sealed record Ending(string Letters, Before After, int Shortest)
    {
        /// <summary>Its first; none for an n alone.</summary>
        public char OwnVowel { get; } = Letters.FirstOrDefault(IsVowel);
    }
}

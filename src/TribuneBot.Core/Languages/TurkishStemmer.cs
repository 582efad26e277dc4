namespace TribuneBot.Core.Languages;

/// <summary>
/// A light stemmer for Turkish by our own rules, on folded words: the endings of case, possession and number come off, one after the other,
/// until none is left; endings that make another word (-lık, -cı, -lı) stay. Folding has made ı, u, ü and i two vowels of what were four: of
/// harmony only that of a and e can be seen. A letter that may belong to the word or to the ending ("bakan-ın", "kapı-nın") goes in every form. A last b, d or
/// ğ becomes p, t or k again ("kitabı", "çocuğu"); the vowel some nouns lose before an ending is put back ("şehri").
/// </summary>
internal static class TurkishStemmer
{
    private static readonly WholeWords Whole = new();

    private static readonly Dictionary<string, string> LostVowels = new(StringComparer.Ordinal)
    {
        ["sehr"] = "sehir",
        ["ism"] = "isim",
        ["ogl"] = "ogul",
        ["akl"] = "akil",
        ["nehr"] = "nehir",
        ["fikr"] = "fikir",
        ["hukm"] = "hukum",
        ["kism"] = "kisim",
        ["sekl"] = "sekil",
        ["vakt"] = "vakit",
        ["metn"] = "metin",
        ["resm"] = "resim",
        ["kayp"] = "kayip",
        ["emr"] = "emir",
        ["omr"] = "omur",
        ["nesl"] = "nesil",
        ["izn"] = "izin",
        ["burn"] = "burun",
        ["beyn"] = "beyin",
        ["hacm"] = "hacim",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LostVowelOf =
        LostVowels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An ending, what must stand before it, and how many letters must remain.</summary>
    private static readonly Ending[] Endings =
    [
        new("larinda", Before.Anything, 3), new("lerinde", Before.Anything, 3),
        new("ndaki", Before.HighVowel, 3), new("ndeki", Before.HighVowel, 3),
        new("daki", Before.Anything, 3), new("deki", Before.Anything, 3), new("taki", Before.Voiceless, 3), new("teki", Before.Voiceless, 3),
        new("imiz", Before.Consonant, 4), new("umuz", Before.Consonant, 4), new("iniz", Before.Consonant, 4), new("unuz", Before.Consonant, 4),
        new("ndan", Before.HighVowel, 3), new("nden", Before.HighVowel, 3),
        new("nin", Before.Vowel, 3), new("nun", Before.Vowel, 3),
        new("nda", Before.HighVowel, 3), new("nde", Before.HighVowel, 3),
        new("dan", Before.Anything, 3), new("den", Before.Anything, 3), new("tan", Before.Voiceless, 3), new("ten", Before.Voiceless, 3),
        new("lar", Before.Anything, 3), new("ler", Before.Anything, 3),
        new("dir", Before.Anything, 4), new("dur", Before.Anything, 4), new("tir", Before.Voiceless, 4), new("tur", Before.Voiceless, 4),
        new("miz", Before.Vowel, 4), new("muz", Before.Vowel, 4), new("niz", Before.Vowel, 4), new("nuz", Before.Vowel, 4),
        new("yla", Before.Vowel, 4), new("yle", Before.Vowel, 4),
        new("da", Before.Anything, 3), new("de", Before.Anything, 3), new("ta", Before.Voiceless, 3), new("te", Before.Voiceless, 3),
        new("la", Before.Anything, 4), new("le", Before.Anything, 4),
        new("na", Before.HighVowel, 3), new("ne", Before.HighVowel, 3),
        new("ni", Before.Vowel, 3), new("nu", Before.Vowel, 3),
        new("si", Before.Vowel, 3), new("su", Before.Vowel, 3),
        new("ya", Before.Vowel, 3), new("ye", Before.Vowel, 3), new("yi", Before.Vowel, 3), new("yu", Before.Vowel, 3),
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
        Voiceless,
    }

    public static int Stem(Span<char> word, int length)
    {
        var stem = new Stem(word, length);
        if (EnglishLookalikes.Contains(stem.Word))
            return length;

        while (!Whole.Contains(stem) && TryRemoveEnding(ref stem))
        {
        }

        if (!Whole.Contains(stem))
            RestoreEnd(ref stem, length);
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

    /// <summary>Words of two letters that begin with a vowel (ev, iş, ad) have endings, too.</summary>
    private static bool IsEnough(Stem stem, int rest, Ending ending) =>
        rest >= ending.Shortest
        || (rest == 2 && ending.Shortest == 3 && ending.Letters != "n" && IsVowel(stem[0]) && !IsVowel(stem[1]));

    private static void RestoreEnd(ref Stem stem, int room)
    {
        var last = stem.Length - 1;
        if (last >= 3)
        {
            stem.Set(last, stem[last] switch
            {
                'b' => 'p',
                'd' => 't',
                'g' => 'k',
                var letter => letter,
            });
        }

        if (LostVowelOf.TryGetValue(stem.Word, out var restored) && restored.Length <= room)
            stem.Replace(stem.Length, restored);
    }

    /// <summary>An ending with an a stands after no e: "Aliyeva" is no form of "Aliyev". The other way round it does in loans ("dikkate").</summary>
    private static bool IsInHarmony(Stem stem, int rest, Ending ending)
    {
        if (ending.OwnVowel != 'a')
            return true;

        for (var i = rest - 1; i >= 0; i--)
        {
            if (IsVowel(stem[i]))
                return stem[i] != 'e';
        }

        return true;
    }

    private static bool MayStandBefore(char letter, Before what) => what switch
    {
        Before.Vowel => IsVowel(letter),
        Before.HighVowel => letter is 'i' or 'u',
        Before.Consonant => !IsVowel(letter),
        Before.Voiceless => letter is 'p' or 'c' or 't' or 'k' or 'f' or 'h' or 's',
        _ => true,
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private sealed record Ending(string Letters, Before After, int Shortest)
    {
        /// <summary>Its first; none for an n alone.</summary>
        public char OwnVowel { get; } = Letters.FirstOrDefault(IsVowel);
    }
}

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

    private static readonly TurkicEndings Endings = new(Whole, isStrict: false,
    [
        new("larinda", BeforeEnding.Anything, 3), new("lerinde", BeforeEnding.Anything, 3),
        new("ndaki", BeforeEnding.HighVowel, 3), new("ndeki", BeforeEnding.HighVowel, 3),
        new("daki", BeforeEnding.Anything, 3), new("deki", BeforeEnding.Anything, 3), new("taki", BeforeEnding.Voiceless, 3), new("teki", BeforeEnding.Voiceless, 3),
        new("imiz", BeforeEnding.Consonant, 4), new("umuz", BeforeEnding.Consonant, 4), new("iniz", BeforeEnding.Consonant, 4), new("unuz", BeforeEnding.Consonant, 4),
        new("ndan", BeforeEnding.HighVowel, 3), new("nden", BeforeEnding.HighVowel, 3),
        new("nin", BeforeEnding.Vowel, 3), new("nun", BeforeEnding.Vowel, 3),
        new("nda", BeforeEnding.HighVowel, 3), new("nde", BeforeEnding.HighVowel, 3),
        new("dan", BeforeEnding.Anything, 3), new("den", BeforeEnding.Anything, 3), new("tan", BeforeEnding.Voiceless, 3), new("ten", BeforeEnding.Voiceless, 3),
        new("lar", BeforeEnding.Anything, 3), new("ler", BeforeEnding.Anything, 3),
        new("dir", BeforeEnding.Anything, 4), new("dur", BeforeEnding.Anything, 4), new("tir", BeforeEnding.Voiceless, 4), new("tur", BeforeEnding.Voiceless, 4),
        new("miz", BeforeEnding.Vowel, 4), new("muz", BeforeEnding.Vowel, 4), new("niz", BeforeEnding.Vowel, 4), new("nuz", BeforeEnding.Vowel, 4),
        new("yla", BeforeEnding.Vowel, 4), new("yle", BeforeEnding.Vowel, 4),
        new("da", BeforeEnding.Anything, 3), new("de", BeforeEnding.Anything, 3), new("ta", BeforeEnding.Voiceless, 3), new("te", BeforeEnding.Voiceless, 3),
        new("la", BeforeEnding.Anything, 4), new("le", BeforeEnding.Anything, 4),
        new("na", BeforeEnding.HighVowel, 3), new("ne", BeforeEnding.HighVowel, 3),
        new("ni", BeforeEnding.Vowel, 3), new("nu", BeforeEnding.Vowel, 3),
        new("si", BeforeEnding.Vowel, 3), new("su", BeforeEnding.Vowel, 3),
        new("ya", BeforeEnding.Vowel, 3), new("ye", BeforeEnding.Vowel, 3), new("yi", BeforeEnding.Vowel, 3), new("yu", BeforeEnding.Vowel, 3),
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

        while (!Whole.Contains(stem) && Endings.TryRemove(ref stem))
        {
        }

        if (!Whole.Contains(stem))
            RestoreEnd(ref stem, length);
        return stem.Length;
    }

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
}

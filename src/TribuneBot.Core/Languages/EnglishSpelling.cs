namespace TribuneBot.Core.Languages;

/// <summary>
/// One spelling for British and American words, the American one: its endings are what the stemmer's rules know. Here by rules; single words are
/// among <see cref="EnglishExceptions"/>.
/// </summary>
internal static class EnglishSpelling
{
    /// <summary>"tour" and "rais" are spelled so everywhere.</summary>
    private const int ShortestStem = 6;

    private const int ShortestBeforeIse = 4;

    private static readonly string[] AfterIs = ["e", "es", "ed", "ing", "er", "ers", "ation", "ations"];

    /// <summary>Of Greek, medicine above all: haemorrhage, paediatric, oestrogen.</summary>
    private static readonly (string British, string American)[] Pieces =
    [
        ("haem", "hem"), ("aemi", "emi"), ("paed", "ped"), ("anaes", "anes"), ("gynaec", "gynec"), ("faec", "fec"),
        ("oestr", "estr"), ("oesoph", "esoph"), ("oedem", "edem"), ("foet", "fet"), ("rrhoe", "rrhe"),
    ];

    /// <param name="word">A folded word, before it is stemmed.</param>
    public static void MakeAmerican(ref Stem word)
    {
        if (word.Length < ShortestBeforeIse)
            return;

        ReplacePieces(ref word);
        SpellIze(word);
    }

    /// <summary>The stems of analyse and labour, and of what is not nearly all ending.</summary>
    public static void MakeAmericanStem(ref Stem stem)
    {
        if (stem.Length < ShortestStem)
            return;

        if (stem.EndsWith("is") || stem.EndsWith("ys"))
            stem.Set(stem.Length - 1, 'z');
        else if (stem.EndsWith("our"))
            stem.Replace(3, "or");
    }

    private static void ReplacePieces(ref Stem word)
    {
        if (!HasGreek(word.Word))
            return;

        foreach (var (british, american) in Pieces)
        {
            var at = word.Word.IndexOf(british, StringComparison.Ordinal);
            if (at >= 0)
                word.Replace(word.Length - at, string.Concat(american, word.Word[(at + british.Length)..]));
        }
    }

    private static bool HasGreek(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == 'e' && word[i - 1] is 'a' or 'o')
                return true;
        }

        return false;
    }

    /// <summary>"nationalised" as "nationalized", of which the rules know more to take off.</summary>
    private static void SpellIze(Stem word)
    {
        var at = word.Word.LastIndexOf("is", StringComparison.Ordinal);
        if (at >= ShortestBeforeIse && word[at - 1] is 'd' or 'l' or 'm' or 'n' or 'r' or 't' && IsAfterIs(word.Word[(at + 2)..])
            && !word.Word.StartsWith("paradis", StringComparison.Ordinal))
            word.Set(at + 1, 'z');
    }

    private static bool IsAfterIs(ReadOnlySpan<char> ending)
    {
        foreach (var known in AfterIs)
        {
            if (ending.SequenceEqual(known))
                return true;
        }

        return false;
    }
}

namespace TribuneBot.Core.Languages;

/// <summary>One spelling for British and American words, the American one: its endings are what the stemmer's rules know.</summary>
internal static class EnglishSpelling
{
    private const string Words =
        "centre=center theatre=theater metre=meter kilometre=kilometer centimetre=centimeter millimetre=millimeter litre=liter fibre=fiber " +
        "calibre=caliber lustre=luster sabre=saber spectre=specter defence=defense offence=offense licence=license pretence=pretense " +
        "practise=practice practised=practiced practising=practicing centred=centered programme=program catalogue=catalog dialogue=dialog " +
        "analogue=analog monologue=monolog grey=gray mould=mold plough=plow sulphur=sulfur sulphate=sulfate aluminium=aluminum " +
        "aeroplane=airplane sceptic=skeptic sceptical=skeptical scepticism=skepticism jewellery=jewelry manoeuvre=maneuver judgement=judgment " +
        "acknowledgement=acknowledgment ageing=aging furore=furor draught=draft";

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

    private static readonly Dictionary<string, string> Americans =
        Words.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> American = Americans.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">A folded word, before it is stemmed.</param>
    public static void MakeAmerican(ref Stem word)
    {
        if (word.Length < ShortestBeforeIse)
            return;

        ReplaceWord(ref word);
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

    private static void ReplaceWord(ref Stem word)
    {
        var plural = word.EndsWith("s") ? "s" : "";
        if (!American.TryGetValue(word.Word[..^plural.Length], out var american))
            return;

        word.Replace(word.Length, american);
        word.Replace(0, plural);
    }

    private static void ReplacePieces(ref Stem word)
    {
        if (!word.Word.Contains("ae", StringComparison.Ordinal) && !word.Word.Contains("oe", StringComparison.Ordinal))
            return;

        foreach (var (british, american) in Pieces)
        {
            var at = word.Word.IndexOf(british, StringComparison.Ordinal);
            if (at >= 0)
                word.Replace(word.Length - at, string.Concat(american, word.Word[(at + british.Length)..]));
        }
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

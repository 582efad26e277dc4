namespace TribuneBot.Core.Languages;

/// <summary>
/// Snowball's Russian algorithm (https://snowballstem.org/algorithms/russian/stemmer.html), carried over to the folded alphabet:
/// ё is е and й is и in words and endings alike. Three departures, so that all cases of a name and of words like музей meet:
/// endings that are part of many names go after any other ending as well ("Алиев", "Алиева"; "Карабах", "Карабаха"; "городов",
/// "города"); a vowel left at the end goes too; short forms and past tenses keep their -н and -л, since a newspaper's nouns
/// (Азербайджан, канал, кредит, состав) must not lose theirs in one case and keep it in another. At the very end, and so in every form
/// of a word, go the vowel that comes and goes (рынок, рынка; отец, отца; сделка, сделок), the -ин of a person (гражданин, граждане)
/// and the -ил, -ыл and -ит of longer words (обсудить, обсудили).
/// </summary>
internal static class RussianStemmer
{
    /// <summary>Words that never change and would lose a letter that is no ending.</summary>
    private static readonly string[] Unchanging =
        ["баку", "нато", "евро", "кино", "метро", "видео", "радио", "бюро", "токио", "низами", "мали", "перу", "али", "такси"];

    /// <summary>The day, whose root is hardly there.</summary>
    private static readonly string[] Day = ["день", "дня", "дню", "днем", "дне", "дни", "днеи", "дням", "днями", "днях"];

    /// <summary>Of the words that never change and the day.</summary>
    private const int LongestIrregular = 6;

    /// <summary>Names and words in -ия that would meet another word without their и (Дания, данные; партия, парта).</summary>
    private static readonly string[] RootsBeforeI = ["дан", "сир", "груз", "армен", "аз", "виктор", "парт", "мисс", "пенс", "сер"];

    private static readonly string[] EndingsAfterI = ["я", "и", "ю", "еи", "ям", "ями", "ях"];

    /// <summary>After а or я only.</summary>
    private static readonly EndingSet GerundsAfterA = new("вшись", "вши");

    private static readonly EndingSet Gerunds = new("ившись", "ывшись", "ивши", "ывши");

    private static readonly EndingSet Adjectives = new(
        "ими", "ыми", "его", "ого", "ему", "ому",
        "ее", "ие", "ые", "ое", "еи", "ии", "ыи", "ои", "ем", "им", "ым", "ом", "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею");

    /// <summary>After а or я only.</summary>
    private static readonly EndingSet ParticiplesAfterA = new("ем", "вш", "ющ", "щ");

    private static readonly EndingSet Participles = new("ивш", "ывш", "ующ");

    private static readonly EndingSet Reflexives = new("ся", "сь");

    /// <summary>After а or я only.</summary>
    private static readonly EndingSet VerbsAfterA = new("ешь", "ите", "ете", "ем", "ет", "ют", "ть", "и");

    private static readonly EndingSet Verbs = new("уите", "еите", "ите", "ует", "уют", "ить", "ыть", "ишь", "еи", "уи", "им", "ым", "ят", "ую", "ю");

    private static readonly EndingSet Nouns = new(
        "иями", "ями", "ами", "ием", "иям", "иях", "еи", "ии", "ие", "ье", "ои", "ию", "ью", "ия", "ья", "а", "е", "и", "о", "у", "ы", "ь", "ю", "я");

    private static readonly EndingSet Superlatives = new("еише", "еиш");

    private static readonly EndingSet Abstracts = new("ость", "ост");

    /// <summary>Endings that names and roots have, too (Алиев, Карабах, Ильхам, система).</summary>
    private static readonly EndingSet EndingsOrRoots = new("ов", "ев", "ах", "ях", "ам", "ям", "ом", "ем", "им", "ым");

    /// <summary>Roots and surnames that would meet an unrelated word or a first name without their last letters.</summary>
    private static readonly string[] KeptRoots =
    [
        "коров", "остров", "основ", "готов", "здоров", "услов", "покров", "голов", "женев", "косов", "ростов", "текстил",
        "алиев", "гулиев", "кулиев", "гаджиев", "токаев", "асадов", "баирамов", "аббасов", "гасанов", "гусеинов", "мамедов", "ахмедов", "исмаилов",
        "джаббаров", "рустамов", "керимов", "рагимов", "иванов", "петров", "павлов",
    ];

    /// <summary>Strange is no country.</summary>
    private const string KeptDouble = "странн";

    /// <summary>Past tenses of which the masculine has no -л (погиб, погибли).</summary>
    private static readonly string[] PastWithL = ["погибл", "умерл", "достигл"];

    private static readonly EndingSet PastTenses = new("ил", "ыл", "нул", "нут");

    private static readonly EndingSet Persons = new("анин", "янин");

    private static readonly EndingSet FleetingVowels = new("ок", "ек", "ец");

    private static readonly EndingSet FinalVowels = new("и", "е", "о");

    private const int ShortestRoot = 3;

    public static int Stem(Span<char> word, int length)
    {
        var stem = new Stem(word, length);
        if (length <= LongestIrregular && stem.IsAnyOf(Unchanging))
            return length;

        if (length <= LongestIrregular && stem.IsAnyOf(Day))
        {
            stem.Replace(length, "дн");
            return stem.Length;
        }

        if (LengthWithI(stem) is var withI and > 0)
            return withI;

        var rv = AfterFirstVowel(stem);
        var r2 = AfterVowelAndConsonant(stem, AfterVowelAndConsonant(stem, 0));

        if (!TryRemoveGerund(ref stem, rv))
        {
            TryRemove(ref stem, Reflexives, rv);
            if (!TryRemoveAdjective(ref stem, rv) && !TryRemoveVerb(ref stem, rv))
                TryRemove(ref stem, Nouns, rv);
            RemoveEndingOrRoot(ref stem, rv);
        }

        TryRemove(ref stem, FinalVowels, rv);
        TryRemove(ref stem, Abstracts, r2);
        RemoveFinal(ref stem, rv);
        LevelEnd(ref stem, rv);
        return stem.Length;
    }

    private static int LengthWithI(Stem stem)
    {
        foreach (var root in RootsBeforeI)
        {
            var length = root.Length + 1;
            if (stem.Length > length && stem[root.Length] == 'и' && stem.Word.StartsWith(root, StringComparison.Ordinal)
                && EndingsAfterI.Contains(stem.Word[length..].ToString()))
                return length;
        }

        return 0;
    }

    private static bool TryRemoveGerund(ref Stem stem, int rv) =>
        TryRemove(ref stem, Gerunds, rv) || TryRemoveAfterA(ref stem, GerundsAfterA, rv);

    private static bool TryRemoveAdjective(ref Stem stem, int rv)
    {
        if (!TryRemove(ref stem, Adjectives, rv))
            return false;

        if (!TryRemove(ref stem, Participles, rv))
            TryRemoveAfterA(ref stem, ParticiplesAfterA, rv);
        return true;
    }

    private static bool TryRemoveVerb(ref Stem stem, int rv) =>
        TryRemove(ref stem, Verbs, rv) || TryRemoveAfterA(ref stem, VerbsAfterA, rv);

    private static void RemoveEndingOrRoot(ref Stem stem, int rv)
    {
        if (TryRemoveUnlessKept(ref stem, rv))
            TryRemoveUnlessKept(ref stem, rv);
    }

    private static bool TryRemoveUnlessKept(ref Stem stem, int rv)
    {
        var ending = stem.Longest(EndingsOrRoots, Math.Max(rv, ShortestRoot));
        if (ending is null || stem.IsAnyOf(KeptRoots))
            return false;

        stem.Length -= ending.Length;
        return true;
    }

    /// <summary>What is done to every form of a word alike, so that forms with and without it meet.</summary>
    private static void LevelEnd(ref Stem stem, int rv)
    {
        const int ShortestVerb = 5, ShortestPerson = 3, ShortestFleeting = 4;
        if (stem.Longest(PastTenses, ShortestVerb) is { } past && !stem.IsAnyOf(KeptRoots))
        {
            stem.Length -= past.Length;
            TryRemove(ref stem, FinalVowels, rv);
        }
        else if (stem.TryRemove("ит", ShortestVerb))
            return;
        else if (stem.EndsWith("л") && stem.IsAnyOf(PastWithL))
            stem.Length--;
        else if (stem.Longest(Persons, ShortestPerson) is not null)
            stem.Length -= 2;
        else if (stem.Length >= ShortestFleeting && stem.Longest(FleetingVowels) is { } fleeting && !IsVowel(stem[stem.Length - 3]))
            stem.Replace(2, fleeting[1..]);
    }

    private static void RemoveFinal(ref Stem stem, int rv)
    {
        if (stem.EndsWith("нн") && stem.Length - 2 >= rv)
        {
            if (!stem.Word.SequenceEqual(KeptDouble))
                stem.Length--;
            return;
        }

        if (TryRemove(ref stem, Superlatives, rv))
        {
            if (stem.TryRemove("нн", rv))
                stem.Replace(0, "н");
            return;
        }

        stem.TryRemove("ь", rv);
    }

    private static bool TryRemove(ref Stem stem, EndingSet endings, int from)
    {
        var ending = stem.Longest(endings, from);
        if (ending is null)
            return false;

        stem.Length -= ending.Length;
        return true;
    }

    private static bool TryRemoveAfterA(ref Stem stem, EndingSet endings, int rv)
    {
        var ending = stem.Longest(endings, rv + 1);
        if (ending is null || stem[stem.Length - ending.Length - 1] is not ('а' or 'я'))
            return false;

        stem.Length -= ending.Length;
        return true;
    }

    private static int AfterFirstVowel(Stem stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem[i]))
                return i + 1;
        }

        return stem.Length;
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

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}

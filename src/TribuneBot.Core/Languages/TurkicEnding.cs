namespace TribuneBot.Core.Languages;

/// <summary>An ending of Azerbaijani or Turkish, folded.</summary>
/// <param name="After">What must stand before it.</param>
/// <param name="Shortest">How many letters must remain.</param>
internal sealed record TurkicEnding(string Letters, BeforeEnding After, int Shortest)
{
    private const int ShortestOfAll = 2;

    /// <summary>Its first; none for an n alone.</summary>
    private char OwnVowel { get; } = Letters.FirstOrDefault(IsVowel);

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Whether the word ends with it, and what stands before it allows that.</summary>
    /// <param name="isStrict">No ending with an e stands after an a, either.</param>
    public bool IsOf(Stem stem, bool isStrict)
    {
        var rest = stem.Length - Letters.Length;
        return rest >= ShortestOfAll && stem.EndsWith(Letters) && MayStandAfter(stem[rest - 1]) && IsEnough(stem, rest) && IsInHarmony(stem, rest, isStrict);
    }

    private bool MayStandAfter(char letter) => After switch
    {
        BeforeEnding.Vowel => IsVowel(letter),
        BeforeEnding.HighVowel => letter is 'i' or 'u',
        BeforeEnding.Consonant => !IsVowel(letter),
        BeforeEnding.Voiceless => letter is 'p' or 'c' or 't' or 'k' or 'f' or 'h' or 's',
        _ => true,
    };

    /// <summary>Words of two letters that begin with a vowel (ev, iş, il, ad) have endings, too.</summary>
    private bool IsEnough(Stem stem, int rest) =>
        rest >= Shortest
        || (rest == ShortestOfAll && Shortest == ShortestOfAll + 1 && Letters != "n" && IsVowel(stem[0]) && !IsVowel(stem[1]));

    /// <summary>An ending with an a stands after no e: "Əliyeva" is no form of "Əliyev".</summary>
    private bool IsInHarmony(Stem stem, int rest, bool isStrict)
    {
        if (OwnVowel != 'a' && (OwnVowel != 'e' || !isStrict))
            return true;

        for (var i = rest - 1; i >= 0; i--)
        {
            if (IsVowel(stem[i]))
                return OwnVowel == 'a' ? stem[i] != 'e' : stem[i] != 'a';
        }

        return true;
    }
}

namespace TribuneBot.Core.Languages;

/// <summary>The endings of a Turkic language, of which one after the other comes off a word.</summary>
/// <param name="whole">What they must not reach into.</param>
/// <param name="isStrict">Whether an ending with an e never stands after an a: so in Azerbaijani ("Əliyev" is in the dative "Əliyevə"), not in the loans
/// of Turkish ("dikkate").</param>
/// <param name="endings">The first that fits comes off.</param>
internal sealed class TurkicEndings(WholeWords whole, bool isStrict, TurkicEnding[] endings)
{
    public bool TryRemove(ref Stem stem)
    {
        foreach (var ending in endings)
        {
            if (!ending.IsOf(stem, isStrict))
                continue;

            var rest = stem.Length - ending.Letters.Length;
            stem.Length = Math.Max(rest, whole.KeptOf(stem, rest));
            return true;
        }

        return false;
    }
}

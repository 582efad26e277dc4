namespace TribuneBot.Core.Languages;

/// <summary>Endings of words, longest first, ready to be asked for by the last letter of a word.</summary>
internal sealed class EndingSet
{
    /// <summary>The lower-case letters of a script differ in their last six bits; where two scripts share a place, the ending itself decides.</summary>
    private const int Places = 64;

    private readonly string[][] _byLastLetter = new string[Places][];

    public EndingSet(params string[] endings)
    {
        for (var place = 0; place < Places; place++)
            _byLastLetter[place] = endings.Where(ending => ending[^1] % Places == place).OrderByDescending(ending => ending.Length).ToArray();
    }

    public string[] EndingIn(char lastLetter) => _byLastLetter[lastLetter % Places];
}

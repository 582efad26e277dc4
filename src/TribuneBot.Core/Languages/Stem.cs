namespace TribuneBot.Core.Languages;

/// <summary>A word that is being stemmed in place: the endings a stemmer asks for are at its end.</summary>
internal ref struct Stem
{
    private readonly Span<char> letters;

    public Stem(Span<char> word, int length)
    {
        letters = word;
        Length = length;
    }

    public int Length { get; set; }

    public readonly ReadOnlySpan<char> Word => letters[..Length];

    public readonly char this[int index] => letters[index];

    /// <summary>Asked dozens of times a word: the last letter alone answers nearly always.</summary>
    public readonly bool EndsWith(string ending) =>
        Length >= ending.Length && letters[Length - 1] == ending[^1] && letters.Slice(Length - ending.Length, ending.Length).SequenceEqual(ending);

    /// <summary>Takes off an ending when it lies wholly at or after <paramref name="from"/>.</summary>
    public bool TryRemove(string ending, int from = 0)
    {
        if (Length - ending.Length < from || !EndsWith(ending))
            return false;

        Length -= ending.Length;
        return true;
    }

    /// <summary>The longest of the endings, which are sorted longest first, that the word ends with at or after <paramref name="from"/>.</summary>
    public readonly string? Longest(string[] endings, int from = 0)
    {
        foreach (var ending in endings)
        {
            if (Length - ending.Length >= from && EndsWith(ending))
                return ending;
        }

        return null;
    }

    /// <summary>Puts another ending in the place of the last <paramref name="count"/> letters; the word must not outgrow its room.</summary>
    public void Replace(int count, string ending)
    {
        Length -= count;
        ending.CopyTo(letters[Length..]);
        Length += ending.Length;
    }

    public readonly void Set(int index, char letter) => letters[index] = letter;
}

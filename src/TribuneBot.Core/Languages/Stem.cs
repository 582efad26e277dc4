namespace TribuneBot.Core.Languages;

/// <summary>A word that is being stemmed in place: the endings a stemmer asks for are at its end.</summary>
internal ref struct Stem
{
    private readonly Span<char> _letters;

    public Stem(Span<char> word, int length)
    {
        _letters = word;
        Length = length;
    }

    public int Length { get; set; }

    public readonly ReadOnlySpan<char> Word => _letters[..Length];

    public readonly char this[int index] => _letters[index];

    /// <summary>Asked dozens of times a word: the last letter alone answers nearly always.</summary>
    public readonly bool EndsWith(string ending) =>
        Length >= ending.Length && _letters[Length - 1] == ending[^1] && _letters.Slice(Length - ending.Length, ending.Length).SequenceEqual(ending);

    public readonly bool IsAnyOf(string[] words)
    {
        foreach (var candidate in words)
        {
            if (Word.SequenceEqual(candidate))
                return true;
        }

        return false;
    }

    /// <summary>Takes off an ending when it lies wholly at or after <paramref name="from"/>.</summary>
    public bool TryRemove(string ending, int from = 0)
    {
        if (Length - ending.Length < from || !EndsWith(ending))
            return false;

        Length -= ending.Length;
        return true;
    }

    /// <summary>The longest of the endings that the word ends with at or after <paramref name="from"/>.</summary>
    public readonly string? Longest(EndingSet endings, int from = 0)
    {
        if (Length == 0)
            return null;

        foreach (var ending in endings.EndingIn(_letters[Length - 1]))
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
        ending.CopyTo(_letters[Length..]);
        Length += ending.Length;
    }

    public readonly void Set(int index, char letter) => _letters[index] = letter;
}

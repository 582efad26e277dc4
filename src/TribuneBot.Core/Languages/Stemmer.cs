namespace TribuneBot.Core.Languages;

/// <summary>
/// Takes the endings off a folded word, by the rules of a language. Articles are stemmed by their own language, queries by each
/// of <see cref="Languages"/>.
/// </summary>
internal static class Stemmer
{
    /// <summary>Two-letter codes of the languages that have a stemmer.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ru", "az", "tr"];

    /// <param name="foldedWord">A word as <see cref="Words"/> folds it.</param>
    /// <param name="language">Two-letter code; a word of a language without a stemmer is returned unchanged.</param>
    public static string Stem(string foldedWord, string language)
    {
        if (foldedWord.Length > Words.MaxLength)
            return foldedWord;

        Span<char> buffer = stackalloc char[Words.MaxLength];
        foldedWord.CopyTo(buffer);
        var length = Stem(buffer, foldedWord.Length, language);
        return buffer[..length].SequenceEqual(foldedWord) ? foldedWord : buffer[..length].ToString();
    }

    /// <summary>Stems in place and returns the new length, never above <paramref name="length"/>.</summary>
    /// <param name="word">The word at its beginning; what follows is overwritten at will.</param>
    internal static int Stem(Span<char> word, int length, string language) => language switch
    {
        "en" => EnglishStemmer.Stem(word, length),
        "ru" => RussianStemmer.Stem(word, length),
        "az" => AzerbaijaniStemmer.Stem(word, length),
        "tr" => TurkishStemmer.Stem(word, length),
        _ => length,
    };
}

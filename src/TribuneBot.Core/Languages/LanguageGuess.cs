using System.Buffers;

namespace TribuneBot.Core.Languages;

/// <summary>Tells English, Azerbaijani and Russian apart, from a title alone if need be.</summary>
public static class LanguageGuess
{
    private static readonly HashSet<string> EnglishWords = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "to", "in", "for", "with", "is", "are", "was", "were", "as", "at", "by", "from", "that", "this", "has", "have",
        "had", "will", "be", "been", "its", "his", "her", "their", "it", "not", "after", "before", "over", "says", "said", "who", "what",
        "new", "more", "than", "into", "about", "under", "between", "he", "they", "we", "an", "what", "how", "why", "when", "where", "which", "can",
        "could", "do", "does", "did", "should", "would", "you", "your", "my", "me", "or", "if", "there", "any", "some", "most", "best", "these",
        "those", "but", "all", "no", "only", "other", "such", "used", "using",
    };

    private static readonly HashSet<string> AzerbaijaniWords = new(StringComparer.Ordinal)
    {
        "ve", "ile", "ucun", "bir", "bu", "da", "de", "ki", "olan", "olub", "edib", "etdi", "oldu", "daha", "cox", "sonra", "kimi", "qeder",
        "gore", "haqqinda", "uzre", "yeni", "olaraq", "idi", "deyil", "edilib", "olunub", "verib", "bildirib", "hem", "amma", "lakin",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsEnglishWord = EnglishWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsAzerbaijaniWord =
        AzerbaijaniWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> AzerbaijaniLetters = SearchValues.Create("əƏğĞıİşŞ");

    /// <summary>Enough to be sure; what comes later in a long text is not read.</summary>
    private const int ReadAtMost = 500;

    /// <param name="fallback">What is answered when nothing speaks for either Latin language.</param>
    /// <returns>A two-letter code: en, az, ru, or the fallback.</returns>
    public static string Guess(string text, string fallback)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, ReadAtMost));
        if (IsCyrillic(read))
            return "ru";

        var (english, azerbaijani) = (0, 0);
        Span<char> buffer = stackalloc char[WordReader.BufferSize];
        var reader = new WordReader(read, buffer);
        while (reader.Read())
        {
            english += EnglishEvidence(reader.Folded);
            azerbaijani += AzerbaijaniEvidence(read.Slice(reader.Start, reader.Length), reader.Folded);
        }

        if (english == azerbaijani)
            return fallback;
        return english > azerbaijani ? "en" : "az";
    }

    /// <summary>Whether most letters are; Latin names in a Russian text are common.</summary>
    private static bool IsCyrillic(ReadOnlySpan<char> text)
    {
        var (latin, cyrillic) = (0, 0);
        foreach (var c in text)
        {
            if (c is >= '\u0400' and <= '\u052F')
                cyrillic++;
            else if (char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F' or 'ə')
                latin++;
        }

        return cyrillic > latin;
    }

    private static int EnglishEvidence(ReadOnlySpan<char> word)
    {
        if (IsEnglishWord.Contains(word))
            return 3;

        var hasEnglishSpelling = word.Contains('w') || word.Contains("th", StringComparison.Ordinal) || word.Contains("sh", StringComparison.Ordinal) ||
            word.Contains("ck", StringComparison.Ordinal) || word.Contains("ee", StringComparison.Ordinal) ||
            word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("tion", StringComparison.Ordinal);
        return hasEnglishSpelling ? 1 : 0;
    }

    private static int AzerbaijaniEvidence(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        if (IsAzerbaijaniWord.Contains(word))
            return 3;
        if (written.ContainsAny(AzerbaijaniLetters))
            return 2;

        var q = word.IndexOf('q');
        var hasOwnSpelling = (q >= 0 && (q + 1 == word.Length || word[q + 1] != 'u')) ||
            word.EndsWith("lar", StringComparison.Ordinal) || word.EndsWith("ler", StringComparison.Ordinal);
        return hasOwnSpelling ? 1 : 0;
    }
}

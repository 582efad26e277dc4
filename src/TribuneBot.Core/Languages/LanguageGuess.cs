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

    private static readonly string[] EnglishPairs = ["th", "sh", "ck", "ee", "ct", "ph", "gh", "ou"];

    private static readonly string[] EnglishEndings = ["ing", "tion", "ed", "ics", "ity", "ous"];

    private static readonly string[] Plurals = ["lar", "ler"];

    private const int LongestAbbreviation = 3;

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

        return word.Contains('w') || ContainsAny(word, EnglishPairs) || EndsWithAny(word, EnglishEndings) ? 1 : 0;
    }

    private static int AzerbaijaniEvidence(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        if (IsAzerbaijaniWord.Contains(word))
            return 3;
        if (written.ContainsAny(AzerbaijaniLetters))
            return 2;

        return HasOwnQ(written, word) || (EndsWithAny(word, Plurals) && !word.EndsWith("ller", StringComparison.Ordinal)) ? 1 : 0;
    }

    /// <summary>English has it in abbreviations only: Qt, SQL, MQTT.</summary>
    private static bool HasOwnQ(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        var q = word.IndexOf('q');
        return q >= 0 && (q + 1 == word.Length || word[q + 1] != 'u') && word.Length > LongestAbbreviation && !written[1..].Contains('Q');
    }

    private static bool ContainsAny(ReadOnlySpan<char> word, string[] pairs)
    {
        foreach (var pair in pairs)
        {
            if (word.Contains(pair, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

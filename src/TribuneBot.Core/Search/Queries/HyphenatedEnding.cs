using System.Text;

namespace TribuneBot.Core.Search.Queries;

/// <summary>
/// The ending that Azerbaijani and Russian write after a hyphen: <c>ABŞ-ın</c>, <c>NATO-ya</c>, <c>2021-ci</c>, <c>90-х</c>. Articles have it as a
/// word of its own, and a query for one case is one for all.
/// </summary>
internal static class HyphenatedEnding
{
    /// <summary>From this length on no word of a compound ("check-in") looks so.</summary>
    private const int Unmistakable = 3;

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "a", "e", "i", "u", "ya", "ye", "ni", "nu", "in", "un", "nin", "nun", "da", "de", "dan", "den", "la", "le", "yla", "yle", "lar", "ler",
        "dir", "dur", "daki", "deki",
    };

    private static readonly HashSet<string> OfNumbers = new(StringComparer.Ordinal)
    {
        "ci", "cu", "inci", "uncu", "nci", "ncu", "и", "го", "му", "м", "х", "я", "ю", "е", "ми", "ого", "ому", "ых", "ым", "ая", "ую",
    };

    /// <param name="text">One word of a query as it was typed.</param>
    /// <param name="last">Its last part, folded.</param>
    public static bool IsIn(string text, string last)
    {
        var hyphen = text.LastIndexOf('-');
        if (hyphen < 1)
            return false;

        var before = text.AsSpan(0, hyphen);
        var written = text.AsSpan(hyphen + 1);
        if (char.IsAsciiDigit(before[^1]) && OfNumbers.Contains(last))
            return true;

        return Endings.Contains(last) && (last.Length >= Unmistakable || !Ascii.IsValid(written) || IsAbbreviation(before));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
        }

        return text.Length > 1;
    }
}

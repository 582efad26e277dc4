namespace TribuneBot.Core.Search.Queries;

/// <summary>Names of months as people write them in English, Azerbaijani, Russian and Turkish, in any case and ending.</summary>
internal static class MonthWords
{
    private const int LongestEnding = 5;

    private static readonly string[] EnglishNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Beginnings of names, folded, in the order of the months.</summary>
    private static readonly string[][] Beginnings =
    [
        ["january", "yanvar", "ocak", "ocag", "январ"],
        ["february", "fevral", "subat", "феврал"],
        ["march", "mart", "март"],
        ["april", "aprel", "nisan", "апрел"],
        ["mayis"],
        ["june", "iyun", "haziran", "июн"],
        ["july", "iyul", "temmuz", "июл"],
        ["august", "avqust", "agustos", "август"],
        ["september", "sentyabr", "eylul", "сентябр"],
        ["october", "oktyabr", "ekim", "октябр"],
        ["november", "noyabr", "kasim", "ноябр"],
        ["december", "dekabr", "aralik", "aralig", "декабр"],
    ];

    /// <summary>Short names, which stand for themselves alone.</summary>
    private static readonly Dictionary<string, int> Whole = new(StringComparer.Ordinal)
    {
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["may"] = 5,
        ["mayin"] = 5,
        ["mayda"] = 5,
        ["maydan"] = 5,
        ["маи"] = 5,
        ["мая"] = 5,
        ["мае"] = 5,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["sept"] = 9,
        ["oct"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
        ["янв"] = 1,
        ["фев"] = 2,
        ["апр"] = 4,
        ["авг"] = 8,
        ["сен"] = 9,
        ["окт"] = 10,
        ["ноя"] = 11,
        ["дек"] = 12,
    };

    /// <param name="month">1–12.</param>
    public static string English(int month) => EnglishNames[month - 1];

    /// <param name="folded">A folded word.</param>
    /// <returns>1–12, or null when it is no month.</returns>
    public static int? Find(string folded)
    {
        if (Whole.TryGetValue(folded, out var whole))
            return whole;

        for (var month = 0; month < Beginnings.Length; month++)
        {
            foreach (var beginning in Beginnings[month])
            {
                if (folded.StartsWith(beginning, StringComparison.Ordinal) && folded.Length <= beginning.Length + LongestEnding)
                    return month + 1;
            }
        }

        return null;
    }
}

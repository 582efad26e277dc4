namespace TribuneBot.Ingest.Dates;

/// <summary>Names of months in English, Azerbaijani and Russian, in any case and with their usual endings and short forms.</summary>
internal static class MonthNames
{
    /// <summary>Per month the beginnings that suffice to know it, with dotted and dotless i written alike.</summary>
    private static readonly string[][] Beginnings =
    [
        ["jan", "yan", "янв"],
        ["feb", "fev", "фев"],
        ["mar", "мар"],
        ["apr", "апр"],
        ["may", "май", "мая", "мае"],
        ["jun", "iyun", "iyn", "июн"],
        ["jul", "iyul", "iyl", "июл"],
        ["aug", "avq", "avg", "авг"],
        ["sep", "sen", "сен"],
        ["oct", "okt", "окт"],
        ["nov", "noy", "ноя"],
        ["dec", "dek", "дек"],
    ];

    private const int LongestName = 12;

    /// <returns>1–12, or null when the word names no month.</returns>
    public static int? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestName)
            return null;

        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
            folded[i] = word[i] is 'İ' or 'I' or 'ı' ? 'i' : char.ToLowerInvariant(word[i]);

        for (var month = 0; month < Beginnings.Length; month++)
        {
            foreach (var beginning in Beginnings[month])
            {
                if (folded.StartsWith(beginning))
                    return month + 1;
            }
        }

        return null;
    }
}

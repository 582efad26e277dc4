using System.Globalization;
using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Queries;

/// <summary>
/// Reads a date as people write it: <c>2021-05-03</c>, <c>03.05.2021</c> (the day first), <c>20210503</c>, <c>may 2021</c>, <c>5 мая</c>,
/// <c>may 5, 2021</c>, <c>2021</c>, <c>yesterday</c>, <c>7d</c>, <c>2w</c>.
/// </summary>
internal static class DateReader
{
    private const int MostDays = 100_000;

    private static readonly Dictionary<string, int> DaysAgo = new(StringComparer.Ordinal)
    {
        ["today"] = 0,
        ["bugun"] = 0,
        ["сегодня"] = 0,
        ["yesterday"] = 1,
        ["dunen"] = 1,
        ["dun"] = 1,
        ["вчера"] = 1,
        ["позавчера"] = 2,
        ["week"] = 7,
        ["hefte"] = 7,
        ["hafta"] = 7,
        ["неделя"] = 7,
        ["неделю"] = 7,
        ["month"] = 30,
        ["ay"] = 30,
        ["месяц"] = 30,
        ["year"] = 365,
        ["il"] = 365,
        ["yil"] = 365,
        ["год"] = 365,
    };

    /// <summary>Null when it is no date.</summary>
    public static QueryDate? Read(string text)
    {
        var words = Words.Split(text).Select(word => word.Folded).ToList();
        return words.Count switch
        {
            1 => ReadOne(words[0]),
            2 => ReadTwo(words[0], words[1]),
            3 => ReadThree(words[0], words[1], words[2]),
            _ => null,
        };
    }

    /// <summary>Whether a further word may belong to a date that begins like this: a day, or a month by its name.</summary>
    public static bool MayGoOn(string text) => Words.Split(text).Select(word => word.Folded).All(word => DayOf(word) is not null || MonthWords.Find(word) is not null);

    private static QueryDate? ReadOne(string word)
    {
        if (DaysAgo.TryGetValue(word, out var days))
            return new QueryDate(Ago: TimeSpan.FromDays(days));
        if (MonthWords.Find(word) is { } month)
            return new QueryDate(Month: month);
        if (YearOf(word) is { } year)
            return new QueryDate(year);
        if (word.Length == 8 && NumberOf(word) is not null)
            return Day(word[..4], word[4..6], word[6..]);

        return ReadDistance(word);
    }

    private static QueryDate? ReadDistance(string word)
    {
        if (NumberOf(word[..^1]) is not { } count)
            return null;

        int? hours = word[^1] switch
        {
            'h' or 'ч' => 1,
            'd' or 'д' or 'g' => 24,
            'w' or 'н' => 24 * 7,
            'm' or 'м' => 24 * 30,
            'y' or 'г' => 24 * 365,
            _ => null,
        };
        return hours is { } unit ? new QueryDate(Ago: TimeSpan.FromHours(Math.Min((long)count * unit, MostDays * 24L))) : null;
    }

    private static QueryDate? ReadTwo(string first, string second)
    {
        if (MonthWords.Find(first) is { } named)
            return YearOf(second) is { } year ? new QueryDate(year, named) : OfMonth(null, named, DayOf(second));
        if (MonthWords.Find(second) is { } month)
            return YearOf(first) is { } before ? new QueryDate(before, month) : OfMonth(null, month, DayOf(first));
        if (YearOf(first) is { } leading)
            return MonthOf(second) is { } number ? new QueryDate(leading, number) : null;

        return YearOf(second) is { } trailing && MonthOf(first) is { } of ? new QueryDate(trailing, of) : null;
    }

    private static QueryDate? ReadThree(string first, string second, string third)
    {
        if (MonthWords.Find(first) is { } named)
            return OfMonth(YearOf(third), named, DayOf(second), needsYear: true);
        if (YearOf(first) is not null)
            return Day(first, second, third);

        return Day(third, second, first);
    }

    private static QueryDate? Day(string year, string month, string day) =>
        OfMonth(YearOf(year), MonthWords.Find(month) ?? MonthOf(month), DayOf(day), needsYear: true);

    private static QueryDate? OfMonth(int? year, int? month, int? day, bool needsYear = false)
    {
        if (month is not { } m || day is not { } d || (needsYear && year is null))
            return null;

        const int AnyLeapYear = 2020;
        return d <= DateTime.DaysInMonth(year ?? AnyLeapYear, m) ? new QueryDate(year, month, day) : null;
    }

    private static int? YearOf(string word) => word.Length == 4 && NumberOf(word) is { } year and >= 1000 and <= 9998 ? year : null;

    private static int? MonthOf(string word) => word.Length <= 2 && NumberOf(word) is { } month and >= 1 and <= 12 ? month : null;

    private static int? DayOf(string word) => word.Length <= 2 && NumberOf(word) is { } day and >= 1 and <= 31 ? day : null;

    private static int? NumberOf(string word) =>
        word.Length is >= 1 and <= 8 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

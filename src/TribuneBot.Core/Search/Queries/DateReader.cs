using System.Globalization;
using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Queries;

/// <summary>
/// Reads a date as people write it: <c>2021-05-03</c>, <c>03.05.2021</c> (the day first), <c>20210503</c>, <c>may 2021</c>, <c>5 мая</c>,
/// <c>may 5, 2021</c>, <c>5 мая 2021 года</c>, <c>2021-ci il</c>, <c>2021</c>, or a distance from today (<see cref="RelativeDate"/>).
/// </summary>
internal static class DateReader
{
    private const int MostWords = 6;

    /// <summary>Written after a day, a year or a month, and saying nothing more: <c>5-го</c>, <c>2021-ci il</c>, <c>2021 года</c>, <c>yanvar ayında</c>.</summary>
    private static readonly HashSet<string> AfterNumber = new(StringComparer.Ordinal)
    {
        "го", "ого", "ое", "е", "и", "i", "u", "si", "su", "ci", "cu", "inci", "de", "da", "den", "dan", "of",
    };

    private static readonly HashSet<string> AfterYear = new(StringComparer.Ordinal)
    {
        "год", "года", "году", "г", "il", "ili", "ilin", "ilde", "ilden", "yil", "yili", "yilinda",
    };

    private static readonly HashSet<string> AfterMonth = new(StringComparer.Ordinal) { "ay", "ayi", "ayinda", "ayindan", "ayinin", "of" };

    private static readonly string[] EnglishOrdinals = ["st", "nd", "rd", "th"];

    /// <summary>Null when it is no date.</summary>
    public static QueryDate? Read(string text)
    {
        var words = Words.Split(text).Select(word => word.Folded).ToList();
        if (words.Count > MostWords)
            return null;
        if (RelativeDate.Read(words) is { } distance)
            return distance;

        var telling = Telling(words);
        return telling.Count switch
        {
            1 => ReadOne(telling[0]),
            2 => ReadTwo(telling[0], telling[1]),
            3 => ReadThree(telling[0], telling[1], telling[2]),
            _ => null,
        };
    }

    /// <summary>Whether a word may belong to a date that began before it. After a year comes no number: that is one of the text.</summary>
    public static bool MayGoOn(string text, string next)
    {
        var words = Words.Split(text).Select(word => word.Folded).ToList();
        var more = Words.Split(next).Select(word => word.Folded).ToList();
        return more.Count > 0 && words.All(IsOfDates) && more.All(IsOfDates) && !(char.IsAsciiDigit(more[0][0]) && words.Exists(word => YearOf(word) is not null));
    }

    private static bool IsOfDates(string word) =>
        char.IsAsciiDigit(word[0]) || MonthWords.Find(word) is not null || RelativeDate.IsOfOne(word)
        || AfterNumber.Contains(word) || AfterYear.Contains(word) || AfterMonth.Contains(word);

    private static List<string> Telling(List<string> words)
    {
        var telling = new List<string>();
        foreach (var word in words)
        {
            var isSaid = telling is [.., var last] && (
                (AfterNumber.Contains(word) && (DayOf(last) ?? YearOf(last)) is not null)
                || (AfterYear.Contains(word) && YearOf(last) is not null)
                || (AfterMonth.Contains(word) && MonthWords.Find(last) is not null));
            if (!isSaid)
                telling.Add(word);
        }

        return telling;
    }

    private static QueryDate? ReadOne(string word)
    {
        if (MonthWords.Find(word) is { } month)
            return new QueryDate(Month: month);
        if (YearOf(word) is { } year)
            return new QueryDate(year);
        return word.Length == 8 && NumberOf(word) is not null ? Day(word[..4], word[4..6], word[6..]) : null;
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

    private static int? YearOf(string word)
    {
        var digits = word is [.., 'г'] ? word[..^1] : word;
        return digits.Length == 4 && NumberOf(digits) is { } year and >= 1000 and <= 9998 ? year : null;
    }

    private static int? MonthOf(string word) => word.Length <= 2 && NumberOf(word) is { } month and >= 1 and <= 12 ? month : null;

    private static int? DayOf(string word)
    {
        var digits = word.Length > 2 && EnglishOrdinals.Contains(word[^2..]) ? word[..^2] : word;
        return digits.Length <= 2 && NumberOf(digits) is { } day and >= 1 and <= 31 ? day : null;
    }

    private static int? NumberOf(string word) =>
        word.Length is >= 1 and <= 8 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

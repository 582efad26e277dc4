using System.Globalization;

namespace TribuneBot.Ingest.Dates;

/// <summary>The day in ISO 8601: by month, by week (<c>2021-W22-3</c>) or by its number in the year (<c>2021-153</c>), with or without separators.</summary>
internal static class IsoDay
{
    private const string Separators = "-/.";

    /// <returns>Whether a day, or a month or year alone, stands here.</returns>
    public static bool Read(ref Digits scan, TimeParts parts)
    {
        parts.Month = 1;
        parts.Day = 1;
        return scan.CountDigits() switch
        {
            4 => TakeYear(ref scan, parts, 4) && ReadAfterYear(ref scan, parts),
            // The basic forms; twelve and fourteen digits go on with the time.
            8 or 12 or 14 => TakeYear(ref scan, parts, 4) && TakeMonth(ref scan, parts) && TakeDay(ref scan, parts),
            7 => TakeYear(ref scan, parts, 4) && TakeDayOfYear(ref scan, parts),
            6 when scan.Rest is ['1', '9', ..] or ['2', '0', ..] => TakeYear(ref scan, parts, 4) && TakeMonth(ref scan, parts),
            6 => TakeYear(ref scan, parts, 2) && TakeMonth(ref scan, parts) && TakeDay(ref scan, parts),
            5 => TakeYear(ref scan, parts, 2) && TakeDayOfYear(ref scan, parts),
            2 => ReadShort(ref scan, parts),
            _ => false,
        };
    }

    private static bool ReadAfterYear(ref Digits scan, TimeParts parts)
    {
        var isSeparated = SkipSeparator(ref scan);
        if (scan.Skip('W') || scan.Skip('w'))
            return TakeWeek(ref scan, parts);
        if (!isSeparated)
            return scan.AtEnd;
        if (scan.CountDigits() == 3)
            return TakeDayOfYear(ref scan, parts);
        if (!TakeMonth(ref scan, parts))
            return false;

        return SkipSeparator(ref scan) ? TakeDay(ref scan, parts) : scan.AtEnd;
    }

    /// <summary><c>03-12-31</c> and <c>03-365</c>: the years of ISO 8601:1988 may have two digits. Other separators put the day first.</summary>
    private static bool ReadShort(ref Digits scan, TimeParts parts)
    {
        TakeYear(ref scan, parts, 2);
        if (!scan.Skip('-'))
            return false;
        if (scan.CountDigits() == 3)
            return TakeDayOfYear(ref scan, parts);

        return scan.CountDigits() == 2 && TakeMonth(ref scan, parts) && scan.Skip('-') && scan.CountDigits() == 2 && TakeDay(ref scan, parts);
    }

    private static bool TakeYear(ref Digits scan, TimeParts parts, int digits)
    {
        scan.Take(digits, digits, out var year);
        parts.Year = digits == 2 ? TimeParts.FullYear(year) : year;
        return true;
    }

    private static bool TakeMonth(ref Digits scan, TimeParts parts)
    {
        var hasMonth = scan.Take(1, 2, out var month);
        parts.Month = month;
        return hasMonth;
    }

    private static bool TakeDay(ref Digits scan, TimeParts parts)
    {
        var hasDay = scan.Take(1, 2, out var day);
        parts.Day = day;
        return hasDay;
    }

    private static bool TakeDayOfYear(ref Digits scan, TimeParts parts)
    {
        var isFound = scan.Take(3, 3, out var number);
        if (!isFound || !parts.HasYear || number < 1 || number > (DateTime.IsLeapYear(parts.Year!.Value) ? 366 : 365))
            return false;

        return Set(parts, new DateTime(parts.Year.Value, 1, 1).AddDays(number - 1));
    }

    private static bool TakeWeek(ref Digits scan, TimeParts parts)
    {
        if (!scan.Take(2, 2, out var week) || !parts.HasYear || week < 1 || week > ISOWeek.GetWeeksInYear(parts.Year!.Value))
            return false;

        SkipSeparator(ref scan);
        if (!scan.Take(1, 1, out var day))
            day = 1;
        return day is >= 1 and <= 7 && Set(parts, ISOWeek.ToDateTime(parts.Year.Value, week, (DayOfWeek)(day % 7)));
    }

    private static bool Set(TimeParts parts, DateTime day)
    {
        (parts.Year, parts.Month, parts.Day) = (day.Year, day.Month, day.Day);
        return true;
    }

    private static bool SkipSeparator(ref Digits scan)
    {
        foreach (var separator in Separators)
        {
            if (scan.Skip(separator))
                return true;
        }

        return false;
    }
}

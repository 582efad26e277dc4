using System.Globalization;
using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>A day of the solar calendar that Iran and Afghanistan use: <c>۱۲ خرداد ۱۴۰۰</c>.</summary>
internal static class PersianDay
{
    private const int FirstYear = 1370;
    private const int LastYear = 1480;

    private static readonly string[] Months = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    private static readonly PersianCalendar Calendar = new();

    /// <returns>13–24 for the first month to the last: no month of the common calendar has these; null for another word.</returns>
    public static int? Month(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (word.SequenceEqual(Months[month]))
                return month + 13;
        }

        return null;
    }

    /// <returns>Null when the parts make no day of this calendar.</returns>
    public static TimeParts? Parts(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear || month is < 13 or > 24 || day < 1 || day > Calendar.GetDaysInMonth(year, month - 12))
            return null;

        var common = Calendar.ToDateTime(year, month - 12, day, 0, 0, 0, 0);
        return new TimeParts { Year = common.Year, Month = common.Month, Day = common.Day };
    }
}

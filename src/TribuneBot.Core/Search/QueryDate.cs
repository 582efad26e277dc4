using System.Globalization;

namespace TribuneBot.Core.Search;

/// <summary>
/// A day, month or year of the calendar, or a distance from now. Either <paramref name="Ago"/> is given, or at least one of the others;
/// a day or month without a year is its last occurrence that is not in the future.
/// </summary>
/// <param name="Year">1–9998.</param>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31, with a month only, and one the month has.</param>
/// <param name="Ago">From <see cref="TimeSpan.Zero"/> (today); whole days begin at midnight, hours are counted exactly.</param>
public sealed record QueryDate(int? Year = null, int? Month = null, int? Day = null, TimeSpan? Ago = null)
{
    private static readonly DateTimeOffset Beginning = new(1, 1, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The moment the day, month or year begins.</summary>
    public DateTimeOffset Start(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        if (Ago is not { } ago)
            return Midnight(Year is { } year ? Clip(year) : Latest(today), zone);
        if (ago.Ticks % TimeSpan.TicksPerDay != 0)
            return now - Beginning > ago ? now - ago : Beginning;

        return Midnight(today - DateTime.MinValue > ago ? today - ago : DateTime.MinValue, zone);
    }

    /// <summary>As a query says it: <c>2021-05-03</c>, <c>2021-05</c>, <c>2021</c>, <c>3-may</c>, <c>may</c>, <c>7d</c>, <c>12h</c>.</summary>
    public override string ToString()
    {
        if (Ago is { } ago)
        {
            return ago.Ticks % TimeSpan.TicksPerDay == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{ago.TotalDays:0}d")
                : string.Create(CultureInfo.InvariantCulture, $"{ago.TotalHours:0}h");
        }

        if (Year is not { } year)
            return (Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day}-") : "") + Queries.MonthWords.English(Month!.Value);

        var month = Month is { } m ? string.Create(CultureInfo.InvariantCulture, $"-{m:00}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}{month}") +
            (Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"-{d:00}") : "");
    }

    private DateTime Latest(DateTime today)
    {
        // At most eight years back, since 29 February may be eight years away (1896 to 1904).
        for (var year = today.Year; year > today.Year - 9 && year >= 1; year--)
        {
            if (IsDayOf(year) && Clip(year) <= today)
                return Clip(year);
        }

        return today;
    }

    private bool IsDayOf(int year) => Day is not { } day || day <= DateTime.DaysInMonth(year, Month ?? 1);

    private DateTime Clip(int year) => new(year, Month ?? 1, Math.Min(Day ?? 1, DateTime.DaysInMonth(year, Month ?? 1)));

    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone)
    {
        if (day <= Beginning.Date)
            return Beginning;

        // Where the clocks skip midnight, the day begins when they have.
        var local = zone.IsInvalidTime(day) ? day.AddHours(1) : day;
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

namespace TribuneBot.Ingest.Dates;

/// <summary>The numbers of a written time while it is being read; <see cref="ToTime"/> checks them.</summary>
internal sealed class TimeParts
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private const int BuddhistEra = 543;
    private static readonly TimeSpan WidestOffset = TimeSpan.FromHours(14);

    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public TimeSpan? TimeOfDay { get; set; }

    public Meridiem Half { get; set; }

    public TimeSpan? Offset { get; set; }

    /// <summary>Whether there is a year that the house reads.</summary>
    public bool HasYear => Year is >= FirstYear and <= LastYear;

    /// <summary>
    /// Years of less than four digits, read as RFC 2822 says (4.3): 00–49 is this century, 50–99 the last, three digits count from 1900. What is
    /// far ahead is a year of the Buddhist era, as Thai pages have it.
    /// </summary>
    public static int FullYear(int year) => year switch
    {
        < 50 => 2000 + year,
        < 1000 => 1900 + year,
        > LastYear and <= LastYear + BuddhistEra => year - BuddhistEra,
        _ => year,
    };

    /// <returns>Null when the parts make no date.</returns>
    public WrittenTime? ToTime()
    {
        if (!HasYear || Month is not (>= 1 and <= 12) || Day is null or < 1)
            return null;
        if (Day > DateTime.DaysInMonth(Year!.Value, Month.Value) || Offset?.Duration() > WidestOffset)
            return null;

        // 24:00 is the end of the day in ISO 8601; adding the time of day turns it into the next day's midnight.
        var clock = new DateTime(Year.Value, Month.Value, Day.Value) + (Clock() ?? TimeSpan.Zero);
        return new WrittenTime(clock, TimeOfDay is null ? null : Offset, TimeOfDay is not null);
    }

    private TimeSpan? Clock() => (Half, TimeOfDay) switch
    {
        (Meridiem.Afternoon, { Hours: < 12, Days: 0 } time) => time + TimeSpan.FromHours(12),
        (Meridiem.Morning, { Hours: 12 } time) => time - TimeSpan.FromHours(12),
        var (_, time) => time,
    };
}

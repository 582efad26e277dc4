namespace TribuneBot.Ingest.Dates;

/// <summary>The numbers of a written time while it is being read; <see cref="ToTime"/> checks them.</summary>
internal sealed class TimeParts
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private static readonly TimeSpan WidestOffset = TimeSpan.FromHours(14);

    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public TimeSpan? TimeOfDay { get; set; }

    public TimeSpan? Offset { get; set; }

    /// <summary>Two digits are read as RFC 2822 says: 00–49 is this century, 50–99 the last.</summary>
    public static int FullYear(int year) => year switch
    {
        < 50 => 2000 + year,
        < 100 => 1900 + year,
        _ => year,
    };

    /// <returns>Null when the parts make no date.</returns>
    public WrittenTime? ToTime()
    {
        if (Year is not (>= FirstYear and <= LastYear) || Month is not (>= 1 and <= 12) || Day is null or < 1)
            return null;
        if (Day > DateTime.DaysInMonth(Year.Value, Month.Value) || Offset?.Duration() > WidestOffset)
            return null;

        // 24:00 is the end of the day in ISO 8601; adding the time of day turns it into the next day's midnight.
        var clock = new DateTime(Year.Value, Month.Value, Day.Value) + (TimeOfDay ?? TimeSpan.Zero);
        return new WrittenTime(clock, TimeOfDay is null ? null : Offset, TimeOfDay is not null);
    }
}

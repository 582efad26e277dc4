namespace TribuneBot.Ingest.Dates;

/// <summary>The units that Korean, Chinese and Japanese write after each number of a date. A table of data.</summary>
internal static class DateUnits
{
    private const string Years = "년年";
    private const string Months = "월月";
    private const string Days = "일日号號";
    private const string Hours = "시時时点點";
    private const string Minutes = "분分";
    private const string Seconds = "초秒";

    /// <param name="rest">What follows the number.</param>
    /// <returns>Whether a unit stands there.</returns>
    public static bool Set(ReadOnlySpan<char> rest, int value, TimeParts parts)
    {
        if (rest.IsEmpty || rest[0] < '\u2E80')
            return false;

        var unit = rest[0];
        if (Years.Contains(unit))
            parts.Year ??= TimeParts.FullYear(value);
        else if (Months.Contains(unit))
            parts.Month ??= value;
        else if (Days.Contains(unit))
            parts.Day ??= value;
        else if (Hours.Contains(unit))
            parts.TimeOfDay ??= value <= 24 ? TimeSpan.FromHours(value) : null;
        else if (Minutes.Contains(unit))
            parts.TimeOfDay += TimeSpan.FromMinutes(Math.Min(value, 59));
        else if (Seconds.Contains(unit))
            parts.TimeOfDay += TimeSpan.FromSeconds(Math.Min(value, 59));
        else
            return false;

        return true;
    }
}

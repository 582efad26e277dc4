namespace TribuneBot.Ingest.Dates;

/// <summary>ISO 8601 as it is met: year first, any of <c>- / .</c> between the numbers, cut off anywhere after the year.</summary>
internal static class IsoTime
{
    private const string Separators = "-/.";

    public static WrittenTime? Read(ReadOnlySpan<char> text)
    {
        var scan = new Digits(text);
        var parts = new TimeParts();
        if (!ReadDay(ref scan, parts))
            return null;

        if (scan.AtEnd)
            return parts.ToTime();

        if (!scan.Skip('T') && !scan.Skip('t') && !scan.SkipAny(","))
            return null;

        scan.SkipAny("");
        return ReadTime(ref scan, parts) ? parts.ToTime() : null;
    }

    private static bool ReadDay(ref Digits scan, TimeParts parts)
    {
        var compact = scan.CountDigits();
        if (compact is not (4 or 8) || !scan.Take(4, 4, out var year))
            return false;

        parts.Year = year;
        parts.Month = 1;
        parts.Day = 1;
        if (compact == 4 && !SkipSeparator(ref scan))
            return scan.AtEnd;
        if (!scan.Take(1, 2, out var month))
            return false;

        parts.Month = month;
        if (compact == 4 && !SkipSeparator(ref scan))
            return scan.AtEnd;

        var hasDay = scan.Take(1, 2, out var day);
        parts.Day = day;
        return hasDay;
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

    private static bool ReadTime(ref Digits scan, TimeParts parts)
    {
        if (scan.CountDigits() is 4 or 6)
        {
            scan.Take(2, 2, out var hours);
            scan.Take(2, 2, out var minutes);
            scan.Take(0, 2, out var seconds);
            parts.TimeOfDay = ClockText.ToTimeOfDay(hours, minutes, seconds);
            parts.Offset = ZoneText.Read(scan.Rest);
        }
        else
        {
            parts.TimeOfDay = ClockText.Read(scan.Rest, out var length);
            parts.Offset = ZoneText.Read(scan.Rest[length..]);
        }

        return parts.TimeOfDay is not null;
    }
}

namespace TribuneBot.Ingest.Dates;

/// <summary>ISO 8601 as it is met: year first, any of <c>- / .</c> between the numbers or none, cut off anywhere after the year.</summary>
internal static class IsoTime
{
    public static WrittenTime? Read(ReadOnlySpan<char> text)
    {
        var scan = new Digits(text);
        var parts = new TimeParts();
        if (!IsoDay.Read(ref scan, parts))
            return null;
        if (scan.AtEnd)
            return parts.ToTime();

        var hasMark = scan.Skip('T') || scan.Skip('t') || scan.SkipAny(",");
        if (!hasMark && scan.CountDigits() is not (4 or 6))
            return null;

        scan.SkipAny("");
        return ReadTime(ref scan, parts) ? parts.ToTime() : null;
    }

    /// <summary>A year of two digits behind a mark, with its month or without: <c>-03-12</c>, <c>-0312</c>, <c>-03</c> (ISO 8601:2000, 5.2.1.3).</summary>
    public static WrittenTime? ReadTruncated(ReadOnlySpan<char> text)
    {
        if (text.Length is not (3 or 5 or 6) || text[0] != '-')
            return null;

        var scan = new Digits(text[1..]);
        if (!scan.Take(2, 2, out var year) || (text.Length == 6 && !scan.Skip('-')))
            return null;

        var month = 1;
        if (text.Length > 3 && !scan.Take(2, 2, out month))
            return null;

        return scan.AtEnd ? new TimeParts { Year = TimeParts.FullYear(year), Month = month, Day = 1 }.ToTime() : null;
    }

    private static bool ReadTime(ref Digits scan, TimeParts parts)
    {
        if (scan.CountDigits() is 4 or 6)
        {
            scan.Take(2, 2, out var hours);
            scan.Take(2, 2, out var minutes);
            scan.Take(0, 2, out var seconds);
            parts.TimeOfDay = ClockText.ToTimeOfDay(hours, minutes, seconds);
        }
        else if (ClockText.Read(scan.Rest, out var length) is { } clock)
        {
            parts.TimeOfDay = clock;
            scan.Take(length);
        }
        else if (scan.Take(2, 2, out var hours) && !scan.Rest.StartsWith(':'))
        {
            parts.TimeOfDay = ClockText.ToTimeOfDay(hours, 0, 0);
        }

        parts.Offset = ZoneText.Read(scan.Rest);
        return parts.TimeOfDay is not null && (parts.Offset is not null || !StartsWithWord(scan.Rest));
    }

    /// <summary>A word that is no zone changes what the time means: 11:23 PM.</summary>
    private static bool StartsWithWord(ReadOnlySpan<char> rest)
    {
        var text = rest.TrimStart();
        return !text.IsEmpty && char.IsLetter(text[0]);
    }
}

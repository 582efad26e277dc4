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

namespace TribuneBot.Ingest.Dates;

/// <summary>
/// Dates in words or with the day first: <c>Wed, 02 Jun 2021 22:53:00 +0400</c>, <c>22:53 02 iyun 2021</c>,
/// <c>June 2, 2021 10:53 PM</c>, <c>02.06.2021 22:53</c>. Weekdays and unknown words are passed over.
/// </summary>
internal static class WordedTime
{
    public static WrittenTime? Read(ReadOnlySpan<char> text)
    {
        var parts = new TimeParts();
        while (!text.IsEmpty)
        {
            var length = char.IsAsciiDigit(text[0]) ? TakeNumber(text, parts)
                : char.IsLetter(text[0]) ? TakeWord(text, parts)
                : TakeMark(text, parts);
            text = text[length..];
        }

        return parts.ToTime();
    }

    private static int TakeNumber(ReadOnlySpan<char> text, TimeParts parts)
    {
        if (ClockText.Read(text, out var clock) is { } time)
        {
            parts.TimeOfDay ??= time;
            return clock;
        }

        if (parts.Day is null && TakeNumericDate(text, parts) is > 0 and var date)
            return date;

        var scan = new Digits(text);
        var digits = scan.CountDigits();
        scan.Take(1, digits, out var value);
        if (digits == 4)
            parts.Year ??= value;
        else if (digits <= 2 && parts.Day is null)
            parts.Day = value;
        else if (digits == 2)
            parts.Year ??= TimeParts.FullYear(value);
        return digits;
    }

    /// <summary><c>02.06.2021</c> and <c>02/06/2021</c> have the day first; the month first only where that alone makes a date.</summary>
    private static int TakeNumericDate(ReadOnlySpan<char> text, TimeParts parts)
    {
        var scan = new Digits(text);
        if (!scan.Take(1, 2, out var first) || scan.AtEnd || scan.Rest[0] is not ('.' or '/' or '-'))
            return 0;

        var separator = scan.Rest[0];
        scan.Skip(separator);
        if (!scan.Take(1, 2, out var second) || !scan.Skip(separator) || scan.CountDigits() is not (2 or 4))
            return 0;

        scan.Take(2, 4, out var year);
        (parts.Day, parts.Month) = second > 12 ? (second, first) : (first, second);
        parts.Year = TimeParts.FullYear(year);
        return scan.Position;
    }

    private static int TakeWord(ReadOnlySpan<char> text, TimeParts parts)
    {
        var length = 1;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;

        var word = text[..length];
        if (word.Equals("pm", StringComparison.OrdinalIgnoreCase) && parts.TimeOfDay is { Hours: < 12 } morning)
            parts.TimeOfDay = morning + TimeSpan.FromHours(12);
        else if (word.Equals("am", StringComparison.OrdinalIgnoreCase) && parts.TimeOfDay is { Hours: 12 } noon)
            parts.TimeOfDay = noon - TimeSpan.FromHours(12);
        else if (parts.TimeOfDay is not null && parts.Offset is null && ZoneText.Named(word) is { } offset)
            parts.Offset = offset;
        else
            parts.Month ??= MonthNames.Find(word);
        return length;
    }

    private static int TakeMark(ReadOnlySpan<char> text, TimeParts parts)
    {
        if (parts.TimeOfDay is null || ZoneText.Offset(text) is not { } offset)
            return 1;

        parts.Offset = offset;
        var length = 1;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] == ':'))
            length++;
        return length;
    }
}

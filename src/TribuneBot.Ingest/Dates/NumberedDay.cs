namespace TribuneBot.Ingest.Dates;

/// <summary>A day in three numbers, within a text.</summary>
internal static class NumberedDay
{
    /// <summary><c>02.06.2021</c> and <c>02/06/2021</c> have the day first, the month only where that alone makes a date; <c>2021/06/02</c> has it last.</summary>
    /// <remarks>After a full stop a space may stand: <c>2021. 6. 2.</c>, <c>2. 6. 2021</c>.</remarks>
    /// <returns>How many characters belong to it; 0 when none stands at the start.</returns>
    public static int Take(ReadOnlySpan<char> text, TimeParts parts)
    {
        var scan = new Digits(text);
        var digits = scan.CountDigits();
        if (parts.Day is not null || digits is not (1 or 2 or 4))
            return 0;

        scan.Take(1, digits, out var first);
        if (scan.AtEnd || scan.Rest[0] is not ('.' or '/' or '-'))
            return 0;

        var separator = scan.Rest[0];
        SkipSeparator(ref scan, separator);
        if (!scan.Take(1, 2, out var second) || !SkipSeparator(ref scan, separator) || !IsLast(scan.CountDigits(), digits))
            return 0;

        scan.Take(1, 4, out var third);
        if (digits == 4)
            (parts.Year, parts.Month, parts.Day) = (first, second, third);
        else
            (parts.Year, parts.Month, parts.Day) = (TimeParts.FullYear(third), second > 12 ? first : second, second > 12 ? second : first);
        return scan.Position;
    }

    private static bool SkipSeparator(ref Digits scan, char separator)
    {
        var isThere = scan.Skip(separator);
        if (separator == '.')
            scan.SkipAny("");
        return isThere;
    }

    private static bool IsLast(int digits, int digitsOfFirst) => digitsOfFirst == 4 ? digits is 1 or 2 : digits is 2 or 4;
}

namespace TribuneBot.Ingest.Dates;

/// <summary>A day in three numbers, within a text.</summary>
internal static class NumberedDay
{
    /// <summary><c>02.06.2021</c> and <c>02/06/2021</c> have the day first, the month only where that alone makes a date; <c>2021/06/02</c> has it last.</summary>
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
        scan.Skip(separator);
        if (!scan.Take(1, 2, out var second) || !scan.Skip(separator) || !IsLast(scan.CountDigits(), digits))
            return 0;

        scan.Take(1, 4, out var third);
        if (digits == 4)
            (parts.Year, parts.Month, parts.Day) = (first, second, third);
        else
            (parts.Year, parts.Month, parts.Day) = (TimeParts.FullYear(third), second > 12 ? first : second, second > 12 ? second : first);
        return scan.Position;
    }

    private static bool IsLast(int digits, int digitsOfFirst) => digitsOfFirst == 4 ? digits is 1 or 2 : digits is 2 or 4;
}

namespace TribuneBot.Ingest.Dates;

/// <summary>Reads a time of day such as <c>22:53</c>, <c>22:53:07.5</c>, <c>22h53</c> or <c>2253</c>.</summary>
internal static class ClockText
{
    /// <param name="length">How many characters belong to the time.</param>
    /// <returns>Null when no time of day stands at the start; 24:00 is allowed, and a leap second is the second after (POSIX, seconds since the epoch).</returns>
    public static TimeSpan? Read(ReadOnlySpan<char> text, out int length)
    {
        var scan = new Digits(text);
        length = 0;
        if (!scan.Take(1, 2, out var hours))
            return null;
        if (scan.Rest is ['h', ..] or [' ', 'h'] or [' ', 'h', ' ', ..])
            return ReadHours(ref scan, hours, out length);
        if (!scan.Skip(':') || !scan.Take(1, 2, out var minutes))
            return null;

        var seconds = 0;
        if (scan.Skip(':') && !scan.Take(1, 2, out seconds))
            return null;
        if (scan.Rest is ['.' or ',', >= '0' and <= '9', ..])
        {
            scan.Skip(scan.Rest[0]);
            scan.Take(0, 12, out _);
        }

        length = scan.Position;
        return ToTimeOfDay(hours, minutes, seconds);
    }

    /// <summary>Numbers with a stop between: <c>22.53</c> or <c>22.53.07</c>. Only where a day stands already: before that it is one.</summary>
    /// <returns>How many characters belong to it; 0 when none stands at the start.</returns>
    public static int TakeDotted(ReadOnlySpan<char> text, out TimeSpan? time)
    {
        var scan = new Digits(text);
        time = null;
        if (scan.CountDigits() > 2 || !scan.Take(1, 2, out var hours) || !scan.Skip('.') || scan.CountDigits() != 2 || !scan.Take(2, 2, out var minutes))
            return 0;

        var seconds = 0;
        if (scan.Rest is ['.', >= '0' and <= '9', ..] && (!scan.Skip('.') || scan.CountDigits() != 2 || !scan.Take(2, 2, out seconds)))
            return 0;

        time = ToTimeOfDay(hours, minutes, seconds);
        return time is null ? 0 : scan.Position;
    }

    public static TimeSpan? ToTimeOfDay(int hours, int minutes, int seconds)
    {
        if (hours > 24 || minutes > 59 || seconds > 60 || (hours == 24 && minutes + seconds > 0))
            return null;

        return new TimeSpan(hours, minutes, seconds);
    }

    /// <summary>As French and Portuguese write it: <c>22h53</c>, <c>22 h 53</c>, <c>22h</c>.</summary>
    private static TimeSpan? ReadHours(ref Digits scan, int hours, out int length)
    {
        scan.Skip(' ');
        scan.Skip('h');
        if (scan.Rest is [' ', >= '0' and <= '5', >= '0' and <= '9'] or [' ', >= '0' and <= '5', >= '0' and <= '9', ' ', ..])
            scan.Skip(' ');
        scan.Take(2, 2, out var minutes);
        length = scan.Position;
        return scan.Rest is [var next, ..] && char.IsLetterOrDigit(next) ? null : ToTimeOfDay(hours, minutes, 0);
    }
}

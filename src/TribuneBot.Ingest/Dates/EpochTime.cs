namespace TribuneBot.Ingest.Dates;

/// <summary>Seconds or milliseconds since 1970, as systems write them that forgot to format a date.</summary>
internal static class EpochTime
{
    /// <summary>Ten digits are seconds of 2001 to 2200, thirteen are milliseconds.</summary>
    public static WrittenTime? Read(ReadOnlySpan<char> text)
    {
        // A fraction, as Python and PHP have it.
        if (text.Length > 11 && text[10] == '.' && !text[11..].ContainsAnyExceptInRange('0', '9'))
            text = text[..10];
        if (text.Length is not (10 or 13) || text.ContainsAnyExceptInRange('0', '9') || !long.TryParse(text, out var count))
            return null;

        var seconds = text.Length == 13 ? count / 1000 : count;
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return seconds >= 1_000_000_000 && time.Year <= 2200 ? new WrittenTime(time.DateTime, TimeSpan.Zero, HasTime: true) : null;
    }
}

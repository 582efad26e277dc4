namespace TribuneBot.Ingest.Dates;

/// <summary>
/// Reads a time in the shapes sources write: ISO 8601 and its fragments, RFC 822 and its common variants, and dates in words
/// in English, Azerbaijani and Russian.
/// </summary>
internal static class TimeReader
{
    /// <summary>Longer text is not a date.</summary>
    private const int MaxLength = 100;

    /// <returns>Null when the text holds no complete date between 1900 and 2200.</returns>
    public static WrittenTime? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
            return null;

        var trimmed = text.Trim();
        return IsoTime.Read(trimmed) ?? WordedTime.Read(trimmed);
    }
}

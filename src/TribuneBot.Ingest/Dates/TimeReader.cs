namespace TribuneBot.Ingest.Dates;

/// <summary>
/// Reads a time in the shapes sources write: ISO 8601 and its fragments, RFC 822 and its common variants, dates in words in the languages feeds are
/// written in, and seconds since 1970.
/// </summary>
internal static class TimeReader
{
    /// <summary>Longer text is not a date.</summary>
    private const int MaxLength = 100;

    /// <returns>Null when the text holds no complete date between 1900 and 2200.</returns>
    public static WrittenTime? Read(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 * MaxLength)
            return null;

        var trimmed = text.Trim();
        if (trimmed.IsEmpty || trimmed.Length > MaxLength)
            return null;

        if (trimmed.ContainsAnyExceptInRange(' ', '~'))
            trimmed = Latin(trimmed);

        return char.IsAsciiDigit(trimmed[0]) ? EpochTime.Read(trimmed) ?? IsoTime.Read(trimmed) ?? WordedTime.Read(trimmed) : WordedTime.Read(trimmed);
    }

    /// <summary>With the digits of Arabic, Persian and Indian writing turned into those that everybody else uses.</summary>
    private static string Latin(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (latin, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            latin[i] = text[i] > '~' && char.IsDigit(text[i]) ? (char)('0' + (int)char.GetNumericValue(text[i])) : text[i];
    });
}

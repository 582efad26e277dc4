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
            trimmed = Plain(trimmed);

        return trimmed.Contains('(') ? ReadWithComments(trimmed) : ReadPlain(trimmed);
    }

    private static WrittenTime? ReadPlain(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0])
        ? EpochTime.Read(text) ?? IsoTime.Read(text) ?? WordedTime.Read(text)
        : IsoTime.ReadTruncated(text) ?? WordedTime.Read(text);

    /// <summary>A comment says nothing (RFC 2822, 3.2.3), except for the zone where none stands outside.</summary>
    private static WrittenTime? ReadWithComments(ReadOnlySpan<char> text)
    {
        var bare = DateComments.Remove(text);
        var time = bare.Length == 0 ? null : ReadPlain(bare);
        return time is { HasTime: true, Offset: not null } ? time : ReadPlain(text) ?? time;
    }

    /// <summary>
    /// With the digits of Arabic, Persian and Indian writing turned into those that everybody else uses, and all white space into the plain one.
    /// </summary>
    private static string Plain(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (plain, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            plain[i] = text[i] > '~' && char.IsDigit(text[i]) ? (char)('0' + (int)char.GetNumericValue(text[i]))
                : char.IsWhiteSpace(text[i]) ? ' '
                : text[i];
        }
    });
}

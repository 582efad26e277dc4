using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages;

/// <summary>
/// The line of a captured page between title and body: <c>SHARE: READ: 617 22:53 02 June 2021</c>. Its labels differ by language and
/// are known by their colons; the count may be missing.
/// </summary>
/// <param name="Reads">How often the page was read, or null.</param>
/// <param name="Published">Without an offset: the page means its newsroom's zone.</param>
internal sealed record ShareLine(int? Reads, WrittenTime Published)
{
    /// <summary>Labels, a count, a time, a day, a month, a year: a longer line is text.</summary>
    private const int MaxWords = 12;

    /// <returns>Null when the line is another.</returns>
    public static ShareLine? Read(string line)
    {
        var words = PlainText.OneLine(line).Split(' ');
        if (words.Length is < 5 or > MaxWords || !words[0].EndsWith(':'))
            return null;

        var clock = Array.FindIndex(words, IsClock);
        if (clock < 1 || TimeReader.Read(string.Join(' ', words[clock..])) is not { HasTime: true } published)
            return null;

        var labels = Array.FindLastIndex(words, clock - 1, word => word.EndsWith(':')) + 1;
        return new ShareLine(Count(words[labels..clock]), published);
    }

    private static bool IsClock(string word) => ClockText.Read(word, out var length) is not null && length == word.Length;

    /// <summary>A count may be grouped: <c>1 617</c>, <c>1,617</c>.</summary>
    private static int? Count(string[] words)
    {
        var digits = string.Concat(words).Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return digits.All(char.IsAsciiDigit) && int.TryParse(digits, out var count) ? count : null;
    }
}

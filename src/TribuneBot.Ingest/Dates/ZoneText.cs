using System.Collections.Frozen;

namespace TribuneBot.Ingest.Dates;

/// <summary>Reads a zone as it is written after a time: an offset, a name, or both (<c>GMT+4</c>).</summary>
internal static class ZoneText
{
    /// <summary>Hours from UTC. A name that means several zones has the one of the feeds it is seen in; military letters other than Z were
    /// specified wrongly (RFC 2822, 4.3) and are left out.</summary>
    private static readonly (double Hours, string Names)[] Table =
    [
        (0, "Z UT UTC GMT WET"),
        (1, "WEST BST CET"),
        (2, "CEST EET"),
        (3, "EEST TRT MSK"),
        (4, "MSD GET AMT AZT"),
        (5, "AZST PKT"),
        (5.5, "IST"),
        (9, "JST KST"),
        (-4, "EDT"),
        (-5, "EST CDT"),
        (-6, "CST MDT"),
        (-7, "MST PDT"),
        (-8, "PST AKDT"),
        (-9, "AKST"),
        (-10, "HST"),
    ];

    private static readonly FrozenDictionary<string, double> Names = Table
        .SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Hours)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Hours, StringComparer.OrdinalIgnoreCase);

    public static TimeSpan? Named(ReadOnlySpan<char> name) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var hours) ? TimeSpan.FromHours(hours) : null;

    /// <summary>Reads the rest of a time; text that is no zone counts as none.</summary>
    public static TimeSpan? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;

        var named = letters == 0 ? null : Named(text[..letters]);
        var rest = text[letters..].TrimStart();
        return Offset(rest) ?? named;
    }

    /// <summary>Reads <c>+04:00</c>, <c>+0400</c>, <c>+04</c> or <c>+4</c>; the sign may be the typographic minus.</summary>
    public static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('+' or '-' or '\u2212'))
            return null;

        var scan = new Digits(text[1..]);
        // Three digits are a lost leading zero: +400.
        if (!scan.Take(1, scan.CountDigits() == 3 ? 1 : 2, out var hours))
            return null;

        scan.Skip(':');
        scan.Take(2, 2, out var minutes);
        var offset = new TimeSpan(hours, minutes, 0);
        return minutes > 59 ? null : text[0] == '+' ? offset : -offset;
    }
}

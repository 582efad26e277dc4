using System.Collections.Frozen;

namespace TribuneBot.Ingest.Dates;

/// <summary>Reads a zone as it is written after a time: an offset, a name, or both (<c>GMT+4</c>).</summary>
internal static class ZoneText
{
    /// <summary>Hours from UTC. A name that means several zones has the one of the feeds it is seen in.</summary>
    private static readonly (double Hours, string Names)[] Table =
    [
        (0, "Z UT UTC GMT WET UCT"),
        (1, "WEST BST CET MET MEZ WAT"),
        (2, "CEST EET MEST MESZ SAST CAT"),
        (3, "EEST TRT MSK МСК FET EAT"),
        (3.5, "IRST"),
        (4, "MSD GET AMT AZT SAMT GST"),
        (4.5, "AFT"),
        (5, "AZST PKT YEKT UZT TMT TJT"),
        (5.5, "IST"),
        (5.75, "NPT"),
        (6, "OMST ALMT KGT"),
        (7, "NOVT KRAT ICT WIB"),
        (8, "IRKT HKT SGT AWST PHT WITA"),
        (9, "JST KST YAKT WIT"),
        (9.5, "ACST"),
        (10, "AEST VLAT"),
        (10.5, "ACDT"),
        (11, "AEDT MAGT"),
        (12, "NZST PETT"),
        (13, "NZDT"),
        (-2.5, "NDT"),
        (-3, "ADT BRT ART"),
        (-3.5, "NST"),
        (-4, "EDT AST AT"),
        (-5, "EST CDT ET"),
        (-6, "CST MDT CT"),
        (-7, "MST PDT MT"),
        (-8, "PST AKDT PT"),
        (-9, "AKST"),
        (-10, "HST"),
    ];

    /// <summary>A to M without J are one to twelve hours behind, N to Y ahead: the wrong way round, but so says RFC 822 (5.1), which RSS refers to.</summary>
    private const string Military = "YXWVUTSRQPONZABCDEFGHIKLM";

    private static readonly FrozenDictionary<string, double> Names = Table
        .SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Hours)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Hours, StringComparer.OrdinalIgnoreCase);

    public static TimeSpan? Named(ReadOnlySpan<char> name) => name.Length == 1 ? OfLetter(name[0]) :
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

    /// <summary>In capitals alone: "10:15 h" has no zone.</summary>
    private static TimeSpan? OfLetter(char letter) => letter is 'z' ? TimeSpan.Zero
        : Military.IndexOf(letter) is >= 0 and var place ? TimeSpan.FromHours(12 - place)
        : null;
}

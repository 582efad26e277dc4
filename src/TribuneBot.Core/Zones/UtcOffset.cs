using System.Globalization;
using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Zones;

/// <summary>Zones that are a difference to UTC and nothing else: "UTC+3", "+4", "GMT-5:30".</summary>
internal static class UtcOffset
{
    private const string Prefix = "Etc/GMT";
    private const string Utc = "Etc/UTC";
    private const int East = 14;
    private const int West = -12;

    /// <summary>Differences that are no whole hours have no zone of their own in the list of zones: these places never change their clocks.</summary>
    private static readonly Dictionary<int, string> ByMinutes = new()
    {
        [-570] = "Pacific/Marquesas",
        [210] = "Asia/Tehran",
        [270] = "Asia/Kabul",
        [330] = "Asia/Kolkata",
        [345] = "Asia/Kathmandu",
        [390] = "Asia/Yangon",
        [525] = "Australia/Eucla",
        [570] = "Australia/Darwin",
    };

    /// <returns>IANA id; null when the text is no such difference, or no zone has it.</returns>
    public static string? Parse(string text)
    {
        var rest = Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        if (rest is "utc" or "gmt" or "z")
            return Utc;
        if (rest.StartsWith("utc", StringComparison.Ordinal) || rest.StartsWith("gmt", StringComparison.Ordinal))
            rest = rest[3..];

        return rest is ['+' or '-', .. var digits] && MinutesOf(digits) is { } minutes ? ZoneOf(rest[0] == '-' ? -minutes : minutes) : null;
    }

    /// <summary>"Etc/GMT-3" is "UTC+3": these ids count westwards. Null for any other zone.</summary>
    public static string? NameOf(string zoneId)
    {
        if (zoneId == Utc)
            return "UTC";

        return zoneId.StartsWith(Prefix, StringComparison.Ordinal) && zoneId[Prefix.Length..] is ['+' or '-', .. var hours] rest
            ? $"UTC{(rest[0] == '-' ? '+' : '−')}{hours}"
            : null;
    }

    /// <summary>"4", "04", "4:30", "0430".</summary>
    private static int? MinutesOf(string digits)
    {
        var parts = digits.Split(':', '.');
        if (parts is [{ Length: 4 } both])
            parts = [both[..2], both[2..]];
        if (parts.Length > 2 || Number(parts[0], most: 14) is not { } hours)
            return null;

        return parts.Length == 1 ? hours * 60 : parts[1].Length == 2 && Number(parts[1], most: 59) is { } minutes ? (hours * 60) + minutes : null;
    }

    private static int? Number(string digits, int most) =>
        digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    private static string? ZoneOf(int minutes)
    {
        if (minutes % 60 != 0)
            return ByMinutes.GetValueOrDefault(minutes);

        var hours = minutes / 60;
        return hours switch
        {
            0 => Utc,
            < West or > East => null,
            _ => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{(hours > 0 ? '-' : '+')}{Math.Abs(hours)}"),
        };
    }
}

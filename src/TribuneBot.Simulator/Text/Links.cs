using System.Globalization;

namespace TribuneBot.Simulator.Text;

/// <summary>Addresses with a meaning of their own: a person, an emoji, a moment.</summary>
internal static class Links
{
    private const long LargestUserId = (1L << 40) - 1;

    /// <summary>The user id of <c>tg://user?id=…</c>.</summary>
    internal static string? MentionedUser(string address)
    {
        foreach (var (key, value) in Parameters(MarkupText.Lower(address), "user") ?? [])
            if (key == "id")
                return IsUserId(value) ? value : null;
        return null;
    }

    internal static bool IsUserId(string? id) => Exact(id) is > 0 and <= LargestUserId;

    /// <summary>The id of <c>tg://emoji?id=…</c>: a 64-bit number and not 0.</summary>
    internal static string? EmojiId(string address)
    {
        foreach (var (key, value) in Parameters(address, "emoji") ?? [])
            if (key == "id")
                return IsEmojiId(value) ? value : null;
        return null;
    }

    internal static bool IsEmojiId(string id) => Exact(id) is not (null or 0);

    /// <summary>Unix time and format, still unchecked, of <c>tg://time?unix=…&amp;format=…</c>.</summary>
    internal static (int Unix, string Format)? Time(string address)
    {
        var (unix, format) = (0, "");
        foreach (var (key, value) in Parameters(address, "time") ?? [])
        {
            if (key == "format")
                format = value;
            if (key != "unix")
                continue;
            if (Exact(value) is not (> 0 and <= int.MaxValue and var time))
                return null;
            unix = (int)time;
        }

        return unix == 0 ? null : (unix, format);
    }

    // A number counts only in the one way that it would be printed.
    private static long? Exact(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text ? number : null;

    private static List<(string Key, string Value)>? Parameters(string address, string host)
    {
        if (!address.StartsWith("tg:", StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = address.AsSpan(3);
        if (rest.StartsWith("//"))
            rest = rest[2..];
        if (!rest.StartsWith(host, StringComparison.OrdinalIgnoreCase))
            return null;
        rest = rest[host.Length..];
        if (rest.StartsWith("/"))
            rest = rest[1..];
        if (!rest.StartsWith("?"))
            return null;
        var hash = rest.IndexOf('#');
        rest = hash < 0 ? rest[1..] : rest[1..hash];
        return rest.ToString().Split('&').Select(static p => p.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (p[..at], p[(at + 1)..]) : (p, "")).ToList();
    }
}

using System.Globalization;

namespace TribuneBot.Simulator.Text;

/// <summary>Addresses of text links: which Telegram keeps, and how it writes them.</summary>
internal static class Links
{
    private static readonly string[] WebSchemes = ["http", "https", "ftp"];

    /// <summary>The user id of <c>tg://user?id=…</c>.</summary>
    internal static string? MentionedUser(string address)
    {
        var lower = MarkupText.Lower(address);
        var rest = lower.StartsWith("tg://", StringComparison.Ordinal) ? lower[5..] : lower.StartsWith("tg:", StringComparison.Ordinal) ? lower[3..] : null;
        if (rest is null || !rest.StartsWith("user?", StringComparison.Ordinal))
            return null;
        foreach (var pair in rest["user?".Length..].Split('#')[0].Split('&'))
            if (pair.StartsWith("id=", StringComparison.Ordinal) && long.TryParse(pair[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
                return id.ToString(CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>The address as Telegram keeps it, or null when it drops the link and leaves its text.</summary>
    internal static string? Check(string address)
    {
        if (address.Length == 0)
            return null;
        var scheme = SchemeOf(address);
        if (scheme is "tg" or "ton" or "tonsite")
            return CheckOwnScheme(scheme, address);
        if (scheme is not null && Array.IndexOf(WebSchemes, scheme) < 0 && address.Contains("://", StringComparison.Ordinal))
            return null;
        return CheckWeb(scheme is null || Array.IndexOf(WebSchemes, scheme) < 0 ? "http://" + address : scheme + address[scheme.Length..]);
    }

    /// <summary>The emoji's id of <c>tg://emoji?id=…</c>.</summary>
    /// <exception cref="MarkupException">It is no such address; the message says why in Telegram's words.</exception>
    internal static string EmojiId(string address)
    {
        if (!address.StartsWith("tg:", StringComparison.OrdinalIgnoreCase))
            throw new MarkupException("Custom emoji URL must have scheme tg");
        var rest = address[3..].Split('#')[0];
        var parts = (rest.StartsWith("//", StringComparison.Ordinal) ? rest[2..] : rest).Split('?', 2);
        if (MarkupText.Lower(parts[0].TrimEnd('/')) != "emoji")
            throw new MarkupException("Custom emoji URL must have host \"emoji\"");
        var id = parts.Length < 2 ? null : parts[1].Split('&').FirstOrDefault(static p => p.StartsWith("id=", StringComparison.Ordinal));
        if (id is null)
            throw new MarkupException("Custom emoji URL must have an emoji identifier");
        return CheckedEmojiId(id[3..]);
    }

    /// <summary>An emoji's id: a 64-bit number in its shortest form, and not 0.</summary>
    internal static string CheckedEmojiId(string id) =>
        long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 0 && number.ToString(CultureInfo.InvariantCulture) == id
            ? id
            : throw new MarkupException("Invalid custom emoji identifier specified");

    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !address.AsSpan(0, colon).ContainsOnlyLetters())
            return null;
        return MarkupText.Lower(address[..colon]);
    }

    private static bool ContainsOnlyLetters(this ReadOnlySpan<char> value)
    {
        foreach (var c in value)
            if (!char.IsAsciiLetter(c))
                return false;
        return true;
    }

    private static string? CheckOwnScheme(string scheme, string address)
    {
        var rest = address[(scheme.Length + 1)..].TrimStart('/');
        return rest.Length == 0 || !(char.IsAsciiLetterOrDigit(rest[0]) || rest[0] is '_' or '-' or '.' or '%') ? null : $"{scheme}://{rest}";
    }

    private static string? CheckWeb(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = address.AsSpan(start).IndexOfAny('/', '?', '#');
        var authority = end < 0 ? address[start..] : address.Substring(start, end);
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        if (!HostIsPlausible(host))
            return null;
        var rest = end < 0 ? "/" : address[(start + end)..];
        if (rest[0] != '/')
            rest = "/" + rest;
        return address[..start] + authority[..(authority.LastIndexOf('@') + 1)] + MarkupText.Lower(host) + Escape(rest);
    }

    private static bool HostIsPlausible(string host)
    {
        var colon = host.LastIndexOf(':');
        var name = colon >= 0 ? host[..colon] : host;
        if (colon >= 0 && !int.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return false;
        if (name.Length == 0 || name.Any(static c => c <= ' ' || c is '<' or '>' or '"' or '/'))
            return false;
        return name.Trim('.').Contains('.', StringComparison.Ordinal) || name.StartsWith('[');
    }

    private static string Escape(string rest) => rest.Replace(" ", "%20", StringComparison.Ordinal);
}

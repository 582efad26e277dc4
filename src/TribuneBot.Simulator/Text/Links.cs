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
        var trimmed = address.Trim();
        if (trimmed.Length == 0)
            return null;
        var scheme = SchemeOf(trimmed);
        if (scheme is "tg" or "ton" or "tonsite")
            return CheckOwnScheme(scheme, trimmed);
        if (scheme is not null && Array.IndexOf(WebSchemes, scheme) < 0 && trimmed.Contains("://", StringComparison.Ordinal))
            return null;
        return CheckWeb(scheme is null || Array.IndexOf(WebSchemes, scheme) < 0 ? "http://" + trimmed : scheme + trimmed[scheme.Length..]);
    }

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

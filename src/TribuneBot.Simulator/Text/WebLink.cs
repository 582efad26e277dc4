using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>An address taken apart and written anew in Telegram's way, or why it is none.</summary>
/// <param name="Address">How Telegram keeps it; null when it does not.</param>
/// <param name="Refusal">Telegram's words; null when there is nothing wrong.</param>
internal readonly record struct WebLink(string? Address, string? Refusal)
{
    private const string HostPunctuation = ".-_!$,~*'();&+=";

    /// <summary>Reads an http, https, tg, ton or tonsite address; http when no scheme is named.</summary>
    internal static WebLink Parse(string address)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["tg", "ton", "tonsite"])
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && address.Length > scheme.Length && address[scheme.Length] == ':')
                return ParseOwn(scheme, address.AsSpan(scheme.Length + 1));
        var parts = UrlParts.Split(address);
        if ((parts.Refusal ?? Check(parts)) is { } refusal)
            return new WebLink(null, refusal);
        if (!parts.Host.Contains('.') && !parts.IsIpv6)
            return new WebLink(null, "Wrong HTTP URL");
        var user = parts.User.Length == 0 ? "" : parts.User + "@";
        var port = parts.Port == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{parts.Port}");
        return new WebLink($"{parts.Scheme}://{user}{MarkupText.Lower(parts.Host)}{port}{Path(parts.Rest)}", null);
    }

    private static WebLink ParseOwn(string scheme, ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("//"))
            rest = rest[2..];
        var parts = UrlParts.Split(rest.ToString());
        if ((parts.Refusal ?? Check(parts)) is { } refusal)
            return new WebLink(null, refusal);
        if (parts.HasScheme || parts.User.Length > 0 || parts.Port != 0 || parts.IsIpv6)
            return new WebLink(null, scheme == "tg" ? "Wrong tg URL" : "Wrong ton URL");
        foreach (var c in parts.Host)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_') && !(c == '.' && scheme == "tonsite"))
                return new WebLink(null, "Unallowed characters in URL host");
        var path = Path(parts.Rest);
        return new WebLink($"{scheme}://{MarkupText.Lower(parts.Host)}{(path.StartsWith("/?", StringComparison.Ordinal) ? path[1..] : path)}", null);
    }

    private static string? Check(UrlParts parts)
    {
        if (parts.IsIpv6)
        {
            return !IPAddress.TryParse(parts.Host[1..^1], out var address) || address.AddressFamily != AddressFamily.InterNetworkV6 || parts.Host.Contains('%', StringComparison.Ordinal)
                ? "Wrong IPv6 address specified in the URL"
                : null;
        }

        return parts.Host switch
        {
            "" => "URL host is empty",
            "." => "Host is invalid",
            _ => CheckCharacters(parts.Host, "host") ?? CheckCharacters(parts.User, "userinfo"),
        };
    }

    private static string? CheckCharacters(string part, string name)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(part[i]) || part[i] >= 0x80 || HostPunctuation.Contains(part[i], StringComparison.Ordinal) || (part[i] == ':' && name == "userinfo"))
                continue;
            if (part[i] != '%')
                return $"Disallowed character in URL {name}";
            if (i + 2 >= part.Length || !char.IsAsciiHexDigit(part[i + 1]) || !char.IsAsciiHexDigit(part[i + 2]))
                return $"Wrong percent-encoded symbol in URL {name}";
            i += 2;
        }

        return null;
    }

    private static string Path(string rest)
    {
        rest = rest.TrimEnd([' ', '\t', '\r', '\n', '\0', '\v']);
        if (rest.Length == 0)
            return "/";
        var path = new StringBuilder(rest.Length + 1);
        if (rest[0] != '/')
            path.Append('/');
        foreach (var c in rest)
            if (c <= ' ')
                path.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else
                path.Append(c);
        return path.ToString();
    }
}

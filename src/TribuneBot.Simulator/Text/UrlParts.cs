using System.Buffers;
using System.Globalization;

namespace TribuneBot.Simulator.Text;

/// <summary>An address cut at its punctuation; nothing in the parts is checked but the protocol and the port.</summary>
/// <param name="Scheme">http or https.</param>
/// <param name="HasScheme">Whether the scheme was written; http is assumed when it was not.</param>
/// <param name="User">What stands before the @; empty when there is none.</param>
/// <param name="Host">In brackets when it is an IPv6 address.</param>
/// <param name="Port">1 to 65535; 0 when none is written.</param>
/// <param name="Rest">From the first slash, question mark or hash on.</param>
/// <param name="Refusal">Why it is no address, in Telegram's words; null when there is nothing wrong.</param>
internal sealed record UrlParts(string Scheme, bool HasScheme, string User, string Host, int Port, string Rest, string? Refusal)
{
    private static readonly SearchValues<char> SchemeEnds = SearchValues.Create(":/?#@[]");

    internal bool IsIpv6 => Host.StartsWith('[') && Host.EndsWith(']');

    internal static UrlParts Split(string address)
    {
        var (scheme, hasScheme) = ("http", false);
        var end = address.AsSpan().IndexOfAny(SchemeEnds);
        if (end >= 0 && address.AsSpan(end).StartsWith("://"))
        {
            (scheme, hasScheme) = (MarkupText.Lower(address[..end]), true);
            if (scheme is not ("http" or "https"))
                return Refused("Unsupported URL protocol");
            address = address[(end + 3)..];
        }

        end = address.AsSpan().IndexOfAny("/?#");
        var (authority, rest) = end < 0 ? (address, "") : (address[..end], address[end..]);
        var port = 0;
        var colon = authority.AsSpan().LastIndexOfAny(":]@");
        if (colon > 0 && authority[colon] == ':')
        {
            port = ReadPort(authority.AsSpan(colon + 1));
            authority = authority[..colon];
        }

        if (port < 0)
            return Refused("Wrong port number specified in the URL");
        var at = authority.LastIndexOf('@');
        return new UrlParts(scheme, hasScheme, at < 0 ? "" : authority[..at], authority[(at + 1)..], port, rest, null);
    }

    // Leading zeros do not matter; a port of nothing else is none.
    private static int ReadPort(ReadOnlySpan<char> digits)
    {
        digits = digits.TrimStart('0');
        return digits.Length is > 0 and <= 5 && ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : -1;
    }

    private static UrlParts Refused(string refusal) => new("", false, "", "", 0, "", refusal);
}

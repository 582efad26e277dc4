using System.Buffers;
using System.Text;

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>Whether a stretch is a web address, and how much of it.</summary>
internal static class WebAddress
{
    /// <summary>Written to look like telegram.org; Telegram never makes a link of it.</summary>
    private const string Lookalike = "teiegram.org";

    private static readonly SearchValues<byte> DigitsAndDots = SearchValues.Create("0123456789."u8);

    /// <summary>Bytes of <paramref name="address"/> that are one; 0 when it is none.</summary>
    internal static int LengthOf(ReadOnlySpan<byte> address)
    {
        var protocol = ProtocolLength(address);
        var rest = address[protocol..];
        var end = rest.IndexOfAny("/?#"u8);
        var host = HostOf(end < 0 ? rest : rest[..end]);
        var path = end < 0 ? [] : rest[end..];
        return IsHost(host, protocol > 0) ? address.Length - path.Length + PathLength(path) : 0;
    }

    private static int ProtocolLength(ReadOnlySpan<byte> address)
    {
        foreach (var protocol in (ReadOnlySpan<string>)["http://", "https://", "ftp://", "tonsite://"])
            if (address.Length >= protocol.Length && Ascii.EqualsIgnoreCase(address[..protocol.Length], protocol))
                return protocol.Length;
        return 0;
    }

    private static ReadOnlySpan<byte> HostOf(ReadOnlySpan<byte> authority)
    {
        var at = authority.IndexOf((byte)'@');
        var host = at < 0 ? authority : authority[(at + 1)..];
        var colon = host.LastIndexOf((byte)':');
        return colon < 0 ? host : host[..colon];
    }

    // Up to the first bracket that closes nothing, and without the sentence's punctuation.
    private static int PathLength(ReadOnlySpan<byte> path)
    {
        var (round, square, curly, length) = (0, 0, 0, 0);
        for (; length < path.Length; length++)
        {
            switch (path[length])
            {
                case (byte)'(': round++; break;
                case (byte)'[': square++; break;
                case (byte)'{': curly++; break;
                case (byte)')': round--; break;
                case (byte)']': square--; break;
                case (byte)'}': curly--; break;
            }

            if (round < 0 || square < 0 || curly < 0)
                break;
        }

        while (length > 0 && UrlPath.IsTrailing(path[length - 1]))
            length--;
        return length;
    }

    private static bool IsHost(ReadOnlySpan<byte> host, bool hasProtocol)
    {
        if (Ascii.EqualsIgnoreCase(host, Lookalike) || host.IndexOf((byte)'.') < 0 || !HasLabels(host))
            return false;
        if (IpAddress.IsMatch(host))
            return true;
        var tld = host[(host.LastIndexOf((byte)'.') + 1)..];
        return host.ContainsAnyExcept(DigitsAndDots) && TopLevelDomain.Fits(tld, hasProtocol) && !SecondLevel(host).Contains((byte)'_');
    }

    private static bool HasLabels(ReadOnlySpan<byte> host)
    {
        while (true)
        {
            var dot = host.IndexOf((byte)'.');
            var label = dot < 0 ? host : host[..dot];
            if (label.Length is 0 or >= 64 || label[^1] == '-')
                return false;
            if (dot < 0)
                return true;
            host = host[(dot + 1)..];
        }
    }

    private static ReadOnlySpan<byte> SecondLevel(ReadOnlySpan<byte> host)
    {
        var rest = host[..host.LastIndexOf((byte)'.')];
        return rest[(rest.LastIndexOf((byte)'.') + 1)..];
    }
}

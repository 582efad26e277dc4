using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TribuneBot.Core.Articles;

/// <summary>
/// One spelling for one address, still one that opens: scheme, host (www. and m. included), path and query stay what the site gave;
/// case of the host, percent-encoding, default port, user part, fragment and tracking parameters do not. What may differ between two
/// addresses of the same story though both open (scheme, www., a mobile host, a slash at the end) is left out by <see cref="KeyOf"/>.
/// </summary>
public static class CanonicalUrl
{
    private const int MaxLength = 2048;

    private static readonly string[] TrackingPrefixes = ["utm_", "mtm_", "pk_", "hsa_"];

    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "yclid", "ysclid", "ymclid", "msclkid", "twclid", "ttclid", "igshid",
        "igsh", "xtor", "mc_cid", "mc_eid", "_ga", "_gl", "_openstat", "cmpid", "ocid", "mkt_tok",
    };

    private static readonly string[] SameSitePrefixes = ["www.", "m.", "mobile.", "amp."];

    /// <param name="url">An absolute http or https address of at most 2,048 characters; anything else answers false.</param>
    public static bool TryMake(string? url, [NotNullWhen(true)] out string? canonical)
    {
        canonical = null;
        var trimmed = url?.Trim();
        if (trimmed is null || trimmed.Length > MaxLength || !Uri.TryCreate(trimmed, UriKind.Absolute, out var address) || !IsWeb(address))
            return false;

        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        canonical = $"{address.Scheme}://{HostOf(address)}{port}{NormalizeEscapes(address.AbsolutePath)}{QueryOf(address)}";
        return true;
    }

    /// <summary>The host without <c>www.</c>, lower case, in ASCII form; null when it is no http or https address.</summary>
    public static string? SiteOf(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) || !IsWeb(address))
            return null;

        var host = HostOf(address);
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>What all canonical addresses of one story have in common. Not an address.</summary>
    internal static string KeyOf(string canonicalUrl)
    {
        var rest = AmpAddress.Original(canonicalUrl[(canonicalUrl.IndexOf("://", StringComparison.Ordinal) + 3)..]);
        var hostEnd = rest.AsSpan().IndexOfAny("/?:");
        var host = hostEnd < 0 ? rest : rest[..hostEnd];
        foreach (var prefix in SameSitePrefixes)
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) > 0)
            {
                rest = rest[prefix.Length..];
                break;
            }
        }

        var query = rest.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? rest.TrimEnd('/') : rest[..query].TrimEnd('/') + rest[query..];
    }

    private static bool IsWeb(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    private static string HostOf(Uri address) =>
        address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost.TrimEnd('.');

    private static string QueryOf(Uri address)
    {
        if (address.Query.Length <= 1)
            return "";

        var kept = address.Query[1..].Split('&').Where(parameter => parameter.Length > 0 && !IsTracking(parameter));
        var query = NormalizeEscapes(string.Join('&', kept));
        return query.Length == 0 ? "" : "?" + query;
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        return Tracking.Contains(name) || Array.Exists(TrackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Escapes in capitals, and none where the character needs none (RFC 3986, 6.2.2).</summary>
    private static string NormalizeEscapes(string escaped)
    {
        if (!escaped.Contains('%', StringComparison.Ordinal))
            return escaped;

        var normal = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '%' || i + 2 >= escaped.Length || !char.IsAsciiHexDigit(escaped[i + 1]) || !char.IsAsciiHexDigit(escaped[i + 2]))
            {
                normal.Append(escaped[i]);
                continue;
            }

            var value = (char)Convert.ToInt32(escaped.Substring(i + 1, 2), 16);
            if (char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~')
                normal.Append(value);
            else
                normal.Append(Uri.HexEscape(value));
            i += 2;
        }

        return normal.ToString();
    }
}

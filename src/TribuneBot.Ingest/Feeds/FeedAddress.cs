using System.Buffers;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Makes addresses that feeds write absolute. One that is absolute stays as it is written: it is what readers will see.</summary>
internal static class FeedAddress
{
    /// <summary>Longer ones are data in disguise.</summary>
    private const int MaxLength = 2_000;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?#=&%+,;!*'()@$");
    private static readonly SearchValues<char> HostEnds = SearchValues.Create("/?#");
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <param name="baseAddress">What a relative address is relative to; null when nothing is known.</param>
    /// <returns>An absolute http(s) address, or null.</returns>
    public static string? Resolve(string? written, Uri? baseAddress)
    {
        if (Clean(written) is not { } text)
            return null;
        if (HasScheme(text))
            return Absolute(text);

        return baseAddress is null ? null : Absolute(RelativeReference.Resolve(text, baseAddress.OriginalString));
    }

    /// <summary>As <see cref="Resolve"/>, for what others are relative to.</summary>
    public static Uri? Base(string? written, Uri? around) =>
        Resolve(written, around) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var absolute) ? absolute : null;

    /// <summary>Line ends and tabs in an address come from the document's formatting (WHATWG URL, 4.4).</summary>
    private static string? Clean(string? written)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return null;

        return text.AsSpan().ContainsAny('\n', '\r', '\t') ? string.Concat(text.Split('\n', '\r', '\t').Select(part => part.Trim())) : text;
    }

    /// <summary>Most addresses are seen at a glance to be sound; taking them apart costs more than all else about them.</summary>
    private static bool IsPlain(string text)
    {
        var rest = text.StartsWith("https://", StringComparison.Ordinal) ? text.AsSpan(8) : text.StartsWith("http://", StringComparison.Ordinal) ? text.AsSpan(7) : default;
        var end = rest.IndexOfAny(HostEnds);
        var host = end < 0 ? rest : rest[..end];
        return host.Length > 3 && char.IsAsciiLetterLower(host[^1]) && host[0] is not ('-' or '.') && !host.ContainsAnyExcept(HostLetters)
            && host.IndexOf("..") < 0 && !rest.ContainsAnyExcept(Plain);
    }

    private static string? Absolute(string text)
    {
        if (IsPlain(text))
            return text;

        // "feed:" says no more than that a feed is there.
        var web = text.StartsWith("feed://", StringComparison.OrdinalIgnoreCase) ? "http" + text[4..]
            : text.StartsWith("feed:http", StringComparison.OrdinalIgnoreCase) ? text[5..]
            : text;
        if (!Uri.TryCreate(web, UriKind.Absolute, out var address) || !IsWeb(address))
            return null;

        return web.AsSpan().ContainsAny(" \"<>\\") ? address.AbsoluteUri : web;
    }

    private static bool IsWeb(Uri address) => address is { Scheme: "http" or "https", Host.Length: > 0 };

    /// <summary>A scheme is a letter and then letters, digits and <c>+ - .</c> up to a colon (RFC 3986, 3.1).</summary>
    private static bool HasScheme(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '-' or '.'))
            end++;
        return end > 0 && end < text.Length && text[end] == ':' && char.IsAsciiLetter(text[0]);
    }
}

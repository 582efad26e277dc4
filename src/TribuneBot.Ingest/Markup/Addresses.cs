namespace TribuneBot.Ingest.Markup;

/// <summary>Makes addresses that documents write absolute.</summary>
internal static class Addresses
{
    /// <summary>Longer ones are data in disguise.</summary>
    private const int MaxLength = 2_000;

    /// <param name="baseAddress">What a relative address is relative to; null when nothing is known.</param>
    /// <returns>An absolute http(s) address, or null.</returns>
    public static string? Resolve(string? written, Uri? baseAddress)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return null;

        var isFound = Uri.TryCreate(text, UriKind.Absolute, out var address) && !text.StartsWith('/')
            || (baseAddress is not null && Uri.TryCreate(baseAddress, text, out address));
        return isFound && address is { Scheme: "http" or "https", Host.Length: > 0 } ? address.AbsoluteUri : null;
    }

    /// <returns>Null when the text is no absolute http(s) address.</returns>
    public static Uri? Absolute(string? written) =>
        Resolve(written, null) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var absolute) ? absolute : null;

    /// <summary>The host without <c>www.</c>, or null when there is no address.</summary>
    public static string? Site(string? address)
    {
        if (Absolute(address) is not { } uri)
            return null;

        return uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
    }
}

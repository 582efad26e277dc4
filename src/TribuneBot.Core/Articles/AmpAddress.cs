namespace TribuneBot.Core.Articles;

/// <summary>
/// The address an AMP page stands for, without scheme: caches (<c>cdn.ampproject.org/c/s/…</c>, <c>google.com/amp/s/…</c>) name the publisher's address in their
/// path; publishers mark theirs by a first or last step <c>amp</c>, an ending <c>.amp</c> or <c>.amp.html</c>, or a parameter.
/// </summary>
internal static class AmpAddress
{
    private const string CacheHost = ".cdn.ampproject.org";
    private static readonly string[] CachePaths = ["/c/s/", "/c/", "/v/s/", "/v/"];
    private static readonly string[] ViewerHosts = ["www.google.com/amp/s/", "google.com/amp/s/", "www.google.com/amp/", "google.com/amp/"];
    private static readonly string[] Parameters = ["amp", "amp=1", "amp=true", "outputType=amp", "outputtype=amp", "output=amp"];

    /// <param name="address">Host, port, path and query, without scheme.</param>
    public static string Original(string address)
    {
        var inner = OutOfCache(address);
        var query = inner.IndexOf('?', StringComparison.Ordinal);
        var path = WithoutStep(query < 0 ? inner : inner[..query]);
        return query < 0 ? path : path + WithoutParameters(inner[(query + 1)..]);
    }

    private static string OutOfCache(string address)
    {
        foreach (var viewer in ViewerHosts)
        {
            if (address.StartsWith(viewer, StringComparison.Ordinal) && IsAddress(address[viewer.Length..]))
                return address[viewer.Length..];
        }

        var slash = address.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !address[..slash].EndsWith(CacheHost, StringComparison.Ordinal))
            return address;

        var path = address[slash..];
        var cache = Array.Find(CachePaths, start => path.StartsWith(start, StringComparison.Ordinal));
        return cache is not null && IsAddress(path[cache.Length..]) ? path[cache.Length..] : address;
    }

    private static bool IsAddress(string text) => text.IndexOf('.', StringComparison.Ordinal) > 0 && text[0] != '/';

    private static string WithoutStep(string path)
    {
        var host = path.IndexOf('/', StringComparison.Ordinal);
        if (host < 0)
            return path;

        var (name, steps) = (path[..host], path[host..].TrimEnd('/'));
        if (steps.EndsWith("/amp", StringComparison.Ordinal) && steps.Length > "/amp".Length)
            return name + steps[..^"/amp".Length];
        if (steps.StartsWith("/amp/", StringComparison.Ordinal))
            return name + steps["/amp".Length..];
        if (steps.EndsWith(".amp.html", StringComparison.Ordinal))
            return name + steps[..^".amp.html".Length] + ".html";

        return steps.EndsWith(".amp", StringComparison.Ordinal) ? name + steps[..^".amp".Length] : path;
    }

    private static string WithoutParameters(string query)
    {
        var kept = string.Join('&', query.Split('&').Where(parameter => !Parameters.Contains(parameter)));
        return kept.Length == 0 ? "" : "?" + kept;
    }
}

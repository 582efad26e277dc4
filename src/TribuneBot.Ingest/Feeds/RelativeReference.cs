namespace TribuneBot.Ingest.Feeds;

/// <summary>
/// Resolves a reference that has no scheme (RFC 3986, 5.2). Nothing else about it or its base is changed: the framework would also write them in another
/// way, and readers are to see what the feed says.
/// </summary>
internal static class RelativeReference
{
    /// <param name="baseAddress">Absolute, with an authority.</param>
    public static string Resolve(string reference, string baseAddress)
    {
        var root = RootLength(baseAddress);
        if (reference.StartsWith("//", StringComparison.Ordinal))
            return WithoutDots(baseAddress[..(baseAddress.IndexOf(':') + 1)] + reference);
        if (reference.StartsWith('/'))
            return WithoutDots(baseAddress[..root] + reference);

        var query = EndOf(baseAddress, root, "?#");
        if (reference.StartsWith('?'))
            return baseAddress[..query] + reference;
        if (reference.Length == 0 || reference[0] == '#')
            return baseAddress[..EndOf(baseAddress, root, "#")] + reference;

        var folder = baseAddress.AsSpan(root, query - root).LastIndexOf('/');
        return WithoutDots(string.Concat(baseAddress.AsSpan(0, root), folder < 0 ? "/" : baseAddress.AsSpan(root, folder + 1), reference));
    }

    /// <summary>How much of an address is its scheme and authority.</summary>
    private static int RootLength(string address) => EndOf(address, address.IndexOf(':') + 3, "/?#");

    private static int EndOf(string address, int start, ReadOnlySpan<char> marks)
    {
        var length = start > address.Length ? -1 : address.AsSpan(start).IndexOfAny(marks);
        return length < 0 ? address.Length : start + length;
    }

    /// <summary>Takes <c>.</c> and <c>..</c> out of the path (RFC 3986, 5.2.4).</summary>
    private static string WithoutDots(string address)
    {
        var start = RootLength(address);
        var end = EndOf(address, start, "?#");
        var path = address[start..end];
        return path.Contains("/.", StringComparison.Ordinal) ? address[..start] + Walk(path) + address[end..] : address;
    }

    private static string Walk(string path)
    {
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            if (segments[i] == ".." && kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
            if (segments[i] is not ("." or ".."))
                kept.Add(segments[i]);
            else if (i == segments.Length - 1)
                kept.Add("");
        }

        return "/" + string.Join('/', kept);
    }
}

using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Chooses among the links of Atom (RFC 4287, 4.2.7).</summary>
internal static class AtomLinks
{
    private const string Registry = "http://www.iana.org/assignments/relation/";

    /// <summary>The address of the page that the feed or entry stands for: an alternate link, best of all to HTML. Absolute, or null.</summary>
    public static string? Alternate(FeedElement parent, Uri? address, Vocabulary? vocabulary = null)
    {
        string? other = null;
        foreach (var link in parent.Children)
        {
            if (link.Name != "link" || link.Vocabulary != (vocabulary ?? parent.Vocabulary) || Relation(link) != "alternate")
                continue;
            if (Target(link, address) is not { } found)
                continue;
            if (IsPage(link.Attribute("type")))
                return found;

            other ??= found;
        }

        return other;
    }

    /// <summary>A link without a relation is an alternate one; registered relations may be written as addresses.</summary>
    public static string Relation(FeedElement link)
    {
        var relation = link.Attribute("rel")?.ToLowerInvariant() ?? "alternate";
        if (relation.Contains(' '))
            return relation.Split(' ').Contains("alternate") ? "alternate" : relation;

        return relation.StartsWith(Registry, StringComparison.Ordinal) ? relation[Registry.Length..] : relation;
    }

    /// <summary>An empty reference is its base (RFC 3986, 4.4); where the document gives none that would be the feed, which is nobody's page.</summary>
    private static string? Target(FeedElement link, Uri? address) =>
        FeedAddress.Resolve(link.Attribute("href") ?? link.Value.Trim().ToString(), link.Base(address))
        ?? (link.IsBlank("href") ? link.Base(null)?.OriginalString : null);

    private static bool IsPage(string? type) =>
        type is null || type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);
}

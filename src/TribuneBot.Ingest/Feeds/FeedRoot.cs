using System.Collections.Frozen;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Finds the element a feed starts with: noise may stand before it, and even around it.</summary>
internal static class FeedRoot
{
    /// <summary>A feed that is wrapped in something stands no deeper.</summary>
    private const int MaxDepth = 4;

    private static readonly FrozenSet<string> Names = new[] { "rss", "rdf", "feed", "channel", "urlset", "sitemapindex" }.ToFrozenSet(StringComparer.Ordinal);

    public static FeedElement? Find(FeedElement document)
    {
        if (document.FirstChild is { Name: "entry" or "item" } single)
            return single;

        return document.FirstChild?.Name == "html" ? null : Find(document, MaxDepth);
    }

    private static FeedElement? Find(FeedElement parent, int depth)
    {
        foreach (var child in parent.Children)
        {
            if (Names.Contains(child.Name))
                return child;
        }

        if (depth == 0)
            return null;

        foreach (var child in parent.Children)
        {
            if (Find(child, depth - 1) is { } found)
                return found;
        }

        return null;
    }
}

namespace TribuneBot.Ingest.Feeds;

/// <summary>What sort of list of stories a document is.</summary>
internal enum FeedKind
{
    /// <summary>Its entries tell their stories.</summary>
    Feed = 0,

    /// <summary>Its entries are addresses; most have no title yet.</summary>
    Sitemap = 1,

    /// <summary>Its entries are sitemaps.</summary>
    SitemapIndex = 2,
}

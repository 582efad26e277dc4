namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>What family of names an element or attribute belongs to, whichever prefix and address a document gave it.</summary>
internal enum Vocabulary
{
    /// <summary>No namespace: the names of RSS 0.9x and 2.0, and of most attributes.</summary>
    None = 0,

    /// <summary>A namespace no rule speaks of.</summary>
    Other = 1,
    Rss = 2,
    Atom = 3,
    DublinCore = 4,
    DublinCoreTerms = 5,
    Content = 6,
    Media = 7,
    Itunes = 8,
    Rdf = 9,
    Xhtml = 10,
    Xml = 11,
    FeedBurner = 12,
    Sitemap = 13,
    NewsSitemap = 14,
    ImageSitemap = 15,
    Yandex = 16,
    Prism = 17,
}

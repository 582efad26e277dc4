using System.Collections.Frozen;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>Knows vocabularies by the addresses and prefixes that documents give them. A table of data.</summary>
internal static class Vocabularies
{
    /// <summary>Addresses without scheme, <c>www.</c> and the mark at the end, in lower case: documents get those wrong.</summary>
    private static readonly FrozenDictionary<string, Vocabulary> ByAddress = Table(
        (Vocabulary.Rss, "purl.org/rss/1.0 my.netscape.com/rdf/simple/0.9 channel.netscape.com/rdf/simple/0.9 my.netscape.com/publish/formats/rss-0.91.dtd "
            + "backend.userland.com/rss backend.userland.com/rss2 backend.userland.com/rss091 backend.userland.com/blogchannelmodule "
            + "blogs.law.harvard.edu/tech/rss cyber.law.harvard.edu/rss/rss.html rssboard.org/rss-specification purl.org/net/rss1.1 purl.org/rss/2.0"),
        (Vocabulary.Atom, "w3.org/2005/atom purl.org/atom/ns purl.org/atom/1.0"),
        (Vocabulary.DublinCore, "purl.org/dc/elements/1.1 purl.org/dc/elements/1.0 purl.org/metadata/dublin_core purl.org/rss/1.0/modules/dc purl.org/dc/elements purl.org/dc"),
        (Vocabulary.DublinCoreTerms, "purl.org/dc/terms purl.org/dc/qualifiers/1.0 purl.org/rss/1.0/modules/dcterms"),
        (Vocabulary.Content, "purl.org/rss/1.0/modules/content"),
        (Vocabulary.Media, "search.yahoo.com/mrss search.yahoo.com/mrss/.. video.search.yahoo.com/mrss tools.search.yahoo.com/mrss-spec"),
        (Vocabulary.Itunes, "itunes.com/dtds/podcast-1.0.dtd itunes.com/dtds/podcast-1.0 itunes.com/dtds/podcast"),
        (Vocabulary.Rdf, "w3.org/1999/02/22-rdf-syntax-ns"),
        (Vocabulary.Xhtml, "w3.org/1999/xhtml"),
        (Vocabulary.Xml, "w3.org/xml/1998/namespace"),
        (Vocabulary.FeedBurner, "rssnamespace.org/feedburner/ext/1.0 pheedo.com/namespace/pheedo"),
        (Vocabulary.Sitemap, "sitemaps.org/schemas/sitemap/0.9 sitemaps.org/schemas/sitemap/0.84 google.com/schemas/sitemap/0.84 google.com/schemas/sitemap/0.9"),
        (Vocabulary.NewsSitemap, "google.com/schemas/sitemap-news/0.9"),
        (Vocabulary.ImageSitemap, "google.com/schemas/sitemap-image/1.1"),
        (Vocabulary.Yandex, "news.yandex.ru turbo.yandex.ru"),
        (Vocabulary.Prism, "prismstandard.org/namespaces/basic/2.0 prismstandard.org/namespaces/basic/1.2 prismstandard.org/namespaces/1.2/basic "
            + "prismstandard.org/namespaces/2.0/basic prismstandard.org/namespaces/basic/2.1"));

    /// <summary>What a prefix means where its address is missing or known to nobody.</summary>
    private static readonly FrozenDictionary<string, Vocabulary> ByPrefix = Table(
        (Vocabulary.Rss, "rss rss1"),
        (Vocabulary.Atom, "atom atom10 atom03 a10"),
        (Vocabulary.DublinCore, "dc"),
        (Vocabulary.DublinCoreTerms, "dcterms dcq"),
        (Vocabulary.Content, "content"),
        (Vocabulary.Media, "media mrss"),
        (Vocabulary.Itunes, "itunes"),
        (Vocabulary.Rdf, "rdf"),
        (Vocabulary.Xhtml, "xhtml"),
        (Vocabulary.FeedBurner, "feedburner pheedo"),
        (Vocabulary.Prism, "prism"),
        (Vocabulary.NewsSitemap, "news"),
        (Vocabulary.ImageSitemap, "image"),
        (Vocabulary.Yandex, "yandex turbo"));

    public static Vocabulary OfAddress(string address)
    {
        if (address.Length == 0)
            return Vocabulary.None;

        // Drafts are told apart behind the mark: "http://purl.org/atom/ns#draft-ietf-atompub-format-02".
        var plain = address.Trim().Split('#', 2)[0].TrimEnd('/').ToLowerInvariant();
        plain = WithoutStart(WithoutStart(plain, "http://"), "https://");
        return ByAddress.GetValueOrDefault(WithoutStart(plain, "www."), Vocabulary.Other);
    }

    public static Vocabulary OfPrefix(string prefix) => ByPrefix.GetValueOrDefault(prefix, Vocabulary.Other);

    private static string WithoutStart(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;

    private static FrozenDictionary<string, Vocabulary> Table(params ReadOnlySpan<(Vocabulary Vocabulary, string Names)> rows)
    {
        var table = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase);
        foreach (var (vocabulary, names) in rows)
        {
            foreach (var name in names.Split(' '))
                table.Add(name, vocabulary);
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

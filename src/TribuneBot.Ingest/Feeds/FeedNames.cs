using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Makes names of elements.</summary>
internal static class FeedNames
{
    public static FeedName Rss(string name) => new(Vocabulary.Rss, name);

    public static FeedName Atom(string name) => new(Vocabulary.Atom, name);

    public static FeedName Dc(string name) => new(Vocabulary.DublinCore, name);

    public static FeedName DcTerms(string name) => new(Vocabulary.DublinCoreTerms, name);

    public static FeedName Media(string name) => new(Vocabulary.Media, name);

    public static FeedName Itunes(string name) => new(Vocabulary.Itunes, name);

    public static FeedName Of(FeedElement sibling, string name) => new(sibling.Vocabulary, name);
}

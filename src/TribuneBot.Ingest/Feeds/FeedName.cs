using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>The name of an element, to look for.</summary>
/// <param name="Local">In lower case.</param>
internal readonly record struct FeedName(Vocabulary Vocabulary, string Local)
{
    /// <summary>RSS has no namespace where it is not RDF.</summary>
    public bool Is(FeedElement element) =>
        (element.Vocabulary == Vocabulary || (Vocabulary == Vocabulary.Rss && element.Vocabulary == Vocabulary.None)) && element.Name == Local;
}

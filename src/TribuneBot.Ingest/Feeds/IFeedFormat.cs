using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>A family of feed documents.</summary>
internal interface IFeedFormat
{
    bool Recognises(FeedElement root);

    /// <param name="address">Where the document was fetched from; null when that is not known.</param>
    FeedDocument Read(FeedElement root, Uri? address);
}

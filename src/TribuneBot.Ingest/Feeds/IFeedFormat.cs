using System.Xml.Linq;

namespace TribuneBot.Ingest.Feeds;

/// <summary>A family of feed documents.</summary>
internal interface IFeedFormat
{
    bool Recognises(XElement root);

    /// <param name="address">Where the document was fetched from; null when that is not known.</param>
    FeedDocument Read(XElement root, Uri? address);
}

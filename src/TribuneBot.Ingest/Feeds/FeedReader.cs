using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Importing;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Reads a feed, whatever its format and encoding. Never throws for bad input.</summary>
internal static class FeedReader
{
    private static readonly IFeedFormat[] Formats = [new RssFormat(), new AtomFormat()];

    /// <param name="contentType">As the server said it, or null.</param>
    /// <param name="address">Where the document was fetched from, or null; relative addresses are relative to it.</param>
    public static FeedReading Read(byte[] bytes, string? contentType, Uri? address)
    {
        if (bytes.Length == 0)
            return new FeedReading.NotAFeed("The document is empty.");
        if (BinaryContent.Detect(bytes))
            return new FeedReading.NotAFeed("The document is not text.");

        return Read(DocumentText.Decode(bytes, contentType), address);
    }

    public static FeedReading Read(string text, Uri? address)
    {
        // What stands before the first tag is noise; the reader of XML drops it and says so.
        var kind = ContentKindDetector.Detect(text[Math.Max(0, text.IndexOf('<'))..], "feed.xml");
        if (kind == ContentKind.HtmlPage)
            return new FeedReading.NotAFeed("This is an HTML page, not a feed.");
        if (kind != ContentKind.Feed)
            return new FeedReading.NotAFeed("This is neither RSS nor Atom.");

        var (root, isSalvaged) = XmlTree.Load(text);
        if (root is null)
            return new FeedReading.NotAFeed("The document is not well-formed, and nothing of it could be read.");

        return Array.Find(Formats, format => format.Recognises(root)) is { } format
            ? new FeedReading.Read(format.Read(root, address) with { Salvaged = isSalvaged })
            : new FeedReading.NotAFeed($"This is neither RSS nor Atom: its root element is <{root.Name.LocalName}>.");
    }
}

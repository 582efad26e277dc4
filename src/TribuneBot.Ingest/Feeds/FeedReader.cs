using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Feeds.Xml;
using TribuneBot.Ingest.Importing;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Reads a feed, whatever its format and encoding. Never throws for bad input.</summary>
internal static class FeedReader
{
    private static readonly IFeedFormat[] Formats = [new RssFormat(), new AtomFormat(), new SitemapFormat()];

    /// <param name="contentType">As the server said it, or null.</param>
    /// <param name="address">Where the document was fetched from, or null; relative addresses are relative to it.</param>
    public static FeedReading Read(byte[] bytes, string? contentType, Uri? address)
    {
        if (bytes.Length == 0)
            return new FeedReading.NotAFeed("The document is empty.");
        if (BinaryContent.Detect(bytes))
            return new FeedReading.NotAFeed("The document is not text.");

        using var decoded = DecodedBuffer.Rent(bytes, contentType);
        return Read(decoded.Text, address) switch
        {
            FeedReading.Read { Document: var feed } when decoded.IsDamaged => new FeedReading.Read(feed with { Salvaged = true }),
            var reading => reading,
        };
    }

    public static FeedReading Read(string text, Uri? address) => Read(new SourceText(text), address);

    private static FeedReading Read(SourceText text, Uri? address)
    {
        var start = text.Span.TrimStart("\uFEFF \t\r\n");
        if (start.StartsWith('{'))
            return JsonFeedFormat.Read(start, address);
        if (!start.Contains('<'))
            return new FeedReading.NotAFeed("This is neither RSS nor Atom.");

        var reading = TolerantXml.Read(text);
        if (FeedRoot.Find(reading.Document) is not { } root)
            return new FeedReading.NotAFeed(Refusal(text.Span.ToString(), reading.Document.FirstChild));

        var format = Array.Find(Formats, format => format.Recognises(root))!;
        return new FeedReading.Read(format.Read(root, address) with { Salvaged = reading.IsSalvaged, Hints = FeedHintsReader.Read(root, address) });
    }

    private static string Refusal(string text, FeedElement? root)
    {
        if (root is null)
            return "The document is not well-formed, and nothing of it could be read.";

        return root.Name == "html" || ContentKindDetector.Detect(text, "feed.xml") == ContentKind.HtmlPage
            ? "This is an HTML page, not a feed."
            : $"This is neither RSS nor Atom: its root element is <{root.Name}>.";
    }
}

using System.Xml;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Polling;

/// <summary>Reads the addresses of a sitemap (sitemaps.org 0.9). They have no titles yet: their pages bring them.</summary>
internal static class SitemapReader
{
    /// <summary>The newest that are taken of a sitemap, which may hold 50,000.</summary>
    private const int MostPages = 100;

    public static SourceReading Read(byte[] bytes, string? contentType, Uri address, SourceSettings source)
    {
        var pages = new List<(string Url, DateTimeOffset? Modified)>();
        var text = DocumentText.Decode(bytes, contentType).TrimStart();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        try
        {
            Read(reader, pages, address);
        }
        catch (XmlException) when (pages.Count == 0)
        {
            return SourceReading.Failed("The document is not a sitemap.");
        }
        catch (XmlException)
        {
            // What stands before the fault is good.
        }

        var newest = pages.OrderBy(page => page.Modified ?? DateTimeOffset.MinValue).TakeLast(MostPages);
        return pages.Count == 0
            ? SourceReading.Failed("The sitemap names no page; one that names other sitemaps is not followed: add those.")
            : new SourceReading([.. newest.Select(page => Draft(page.Url, page.Modified, source))], FeedHints.None);
    }

    private static void Read(XmlReader reader, List<(string Url, DateTimeOffset? Modified)> pages, Uri address)
    {
        var isInPage = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;

            if (reader.LocalName is "url" or "sitemap")
                isInPage = reader.LocalName == "url";
            else if (isInPage && reader.LocalName == "loc" && reader.Depth == 2 && Addresses.Resolve(ReadText(reader), address) is { } url)
                pages.Add((url, null));
            else if (isInPage && reader.LocalName == "lastmod" && pages.Count > 0)
                pages[^1] = pages[^1] with { Modified = TimeReader.Read(ReadText(reader))?.InZone(TimeZoneInfo.Utc) };
        }
    }

    private static string ReadText(XmlReader reader) =>
        !reader.IsEmptyElement && reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? reader.Value.Trim() : "";

    private static ArticleDraft Draft(string url, DateTimeOffset? modified, SourceSettings source) => new()
    {
        Title = "",
        Url = url,
        Updated = modified,
        Language = source.Language,
        TopicIds = source.Topics,
    };
}

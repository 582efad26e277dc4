using System.Xml;
using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Opml;

/// <summary>Subscription lists (OPML 2.0), in and out. Reading is streamed, so that no nesting is too deep; folders are passed through.</summary>
public static class OpmlDocument
{
    private const int MostOutlines = 10_000;

    public static OpmlReading Read(byte[] bytes)
    {
        var outlines = new List<OpmlOutline>();
        var passed = 0;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(DocumentText.Decode(bytes, contentType: null).TrimStart()), settings);
        try
        {
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "opml")
                return new OpmlReading([], 0, "This is not an OPML document.");

            while (reader.Read() && outlines.Count < MostOutlines)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "outline" || reader.GetAttribute("xmlUrl") is not { } written)
                    continue;

                if (Addresses.Resolve(written, null) is { } url)
                    outlines.Add(Outline(reader, url));
                else
                    passed++;
            }
        }
        catch (XmlException)
        {
            return new OpmlReading(outlines, passed, outlines.Count == 0 ? "This is not an OPML document." : "The document breaks off or is ill-formed.");
        }

        return new OpmlReading([.. outlines.DistinctBy(outline => outline.Url)], passed, Fault: null);
    }

    public static void Write(TextWriter output, string title, IEnumerable<OpmlOutline> outlines)
    {
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, CloseOutput = false });
        writer.WriteStartElement("opml");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteStartElement("head");
        writer.WriteElementString("title", title);
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        foreach (var outline in outlines)
            Write(writer, outline);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static OpmlOutline Outline(XmlReader reader, string url)
    {
        var name = new[] { reader.GetAttribute("title"), reader.GetAttribute("text") }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))?.Trim();
        var language = reader.GetAttribute("language")?.Trim().ToLowerInvariant();
        var categories = reader.GetAttribute("category")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new OpmlOutline(
            name ?? new Uri(url).Host, url, language is { Length: >= 2 } && language[..2].All(char.IsAsciiLetterLower) ? language[..2] : null,
            [.. categories.Select(category => category.Trim('/')).Where(category => category.Length > 0)]);
    }

    private static void Write(XmlWriter writer, OpmlOutline outline)
    {
        writer.WriteStartElement("outline");
        writer.WriteAttributeString("type", "rss");
        writer.WriteAttributeString("text", outline.Name);
        writer.WriteAttributeString("title", outline.Name);
        writer.WriteAttributeString("xmlUrl", outline.Url);
        if (outline.Language is not null)
            writer.WriteAttributeString("language", outline.Language);
        if (outline.Categories.Count > 0)
            writer.WriteAttributeString("category", string.Join(',', outline.Categories));
        writer.WriteEndElement();
    }
}

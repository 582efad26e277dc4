using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TribuneBot.Demo;

/// <summary>Writes trees of elements as bytes; whatever is text in the tree is escaped on the way.</summary>
internal static class Markup
{
    public static byte[] Xml(XElement root) => Write(new XDocument(root), omitDeclaration: false);

    public static byte[] Html(XElement root) =>
        Write(new XDocument(new XDocumentType("html", null, null, null), root), omitDeclaration: true);

    /// <summary>A story's paragraphs as the HTML fragment that feeds carry.</summary>
    public static string Fragment(Story story) =>
        string.Concat(story.Paragraphs.Select(text => new XElement("p", text).ToString(SaveOptions.DisableFormatting)));

    /// <summary>RFC 3339 with Baku's offset, to the second.</summary>
    public static string Iso(DateTimeOffset time) =>
        Masthead.InBaku(time).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static byte[] Write(XDocument document, bool omitDeclaration)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = omitDeclaration,
        };
        using (var writer = XmlWriter.Create(stream, settings))
            document.Save(writer);
        return stream.ToArray();
    }
}

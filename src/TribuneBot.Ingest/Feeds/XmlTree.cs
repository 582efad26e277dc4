using System.Xml;
using System.Xml.Linq;

namespace TribuneBot.Ingest.Feeds;

/// <summary>
/// Loads XML from outside: document types are ignored, nothing external is read, depth is bounded, and of a document that breaks off what
/// stands before the break is kept.
/// </summary>
internal static class XmlTree
{
    /// <summary>Deeper elements are passed over.</summary>
    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 32 * 1024 * 1024,
        CheckCharacters = false,
    };

    /// <returns>The root, null when not even that could be read; and whether the document had to be repaired or cut.</returns>
    public static (XElement? Root, bool IsSalvaged) Load(string text)
    {
        var (repaired, isRepaired) = XmlRepair.Repair(text);
        using var characters = new StringReader(repaired);
        using var reader = XmlReader.Create(characters, Settings, Prefixes());
        var open = new Stack<XElement>();
        try
        {
            var root = Read(reader, open);
            return (root, isRepaired);
        }
        catch (XmlException)
        {
            return (Close(open), true);
        }
    }

    private static XElement? Read(XmlReader reader, Stack<XElement> open)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth >= MaxDepth)
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
                Open(reader, open);
            else if (IsText(reader.NodeType) && open.Count > 0)
                open.Peek().Add(new XText(reader.Value));

            if (Ends(reader))
            {
                var closed = open.Pop();
                if (open.Count == 0)
                    return closed;
                open.Peek().Add(closed);
            }

            reader.Read();
        }

        return Close(open);
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    private static bool Ends(XmlReader reader) =>
        reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement);

    private static void Open(XmlReader reader, Stack<XElement> open)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        open.Push(element);
        if (!reader.MoveToFirstAttribute())
            return;

        do
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    /// <summary>Closes what is open where the document breaks off; a text that is cut in the middle is left out.</summary>
    private static XElement? Close(Stack<XElement> open)
    {
        if (open.Count > 1 && !open.Peek().HasElements)
            open.Pop();

        while (open.Count > 1)
        {
            var closed = open.Pop();
            open.Peek().Add(closed);
        }

        return open.TryPop(out var root) ? root : null;
    }

    private static XmlParserContext Prefixes()
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, name) in FeedNames.UsualPrefixes)
            names.AddNamespace(prefix, name);
        return new XmlParserContext(names.NameTable, names, null, XmlSpace.None);
    }
}

using System.Xml.Linq;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Reads the children of a feed's element.</summary>
internal static class FeedElements
{
    /// <summary>The text of the first of these children that has one, as written but trimmed.</summary>
    public static string? Text(this XElement parent, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            foreach (var child in parent.Elements(name))
            {
                if (child.Value.Trim() is { Length: > 0 } text)
                    return text;
            }
        }

        return null;
    }

    /// <summary>As <see cref="Text"/>, with HTML turned into one line of plain text.</summary>
    public static string? Line(this XElement parent, params ReadOnlySpan<XName> names) =>
        parent.Text(names) is { } text && HtmlText.Line(text) is { Length: > 0 } line ? line : null;

    /// <summary>The first of these children that holds a date which can be read.</summary>
    public static WrittenTime? Time(this XElement parent, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            foreach (var child in parent.Elements(name))
            {
                if (TimeReader.Read(child.Value) is { } time)
                    return time;
            }
        }

        return null;
    }

    /// <summary>What relative addresses inside the element are relative to: every <c>xml:base</c> around it, then the document's address.</summary>
    public static Uri? Base(this XElement element, Uri? document)
    {
        var address = document;
        foreach (var around in element.AncestorsAndSelf().Reverse())
        {
            if (around.Attribute(XNamespace.Xml + "base")?.Value is { } written && Addresses.Absolute(Addresses.Resolve(written, address)) is { } absolute)
                address = absolute;
        }

        return address;
    }

    public static string? AttributeText(this XElement element, string name) =>
        element.Attribute(name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    public static IReadOnlyList<string> Distinct(this IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().Select(HtmlText.Line).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}

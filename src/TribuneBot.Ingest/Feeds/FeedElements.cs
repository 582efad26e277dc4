using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Feeds.Texts;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Reads the children of a feed's element.</summary>
internal static class FeedElements
{
    public static FeedElement? Child(this FeedElement parent, FeedName name)
    {
        foreach (var child in parent.Children)
        {
            if (name.Is(child))
                return child;
        }

        return null;
    }

    public static IEnumerable<FeedElement> All(this FeedElement parent, FeedName name) => parent.Children.AsEnumerable().Where(name.Is);

    /// <summary>The first of these children that is not empty, the names in this order.</summary>
    public static FeedElement? Filled(this FeedElement parent, params ReadOnlySpan<FeedName> names)
    {
        foreach (var name in names)
        {
            foreach (var child in parent.Children)
            {
                if (name.Is(child) && (child.FirstChild is not null || !child.Head.Span.IsWhiteSpace()))
                    return child;
            }
        }

        return null;
    }

    /// <summary>The text of the first of these children that has one, as written but trimmed.</summary>
    public static string? Text(this FeedElement parent, params ReadOnlySpan<FeedName> names)
    {
        foreach (var name in names)
        {
            foreach (var child in parent.Children)
            {
                if (name.Is(child) && child.Value.Trim() is { Length: > 0 } text)
                    return text.ToString();
            }
        }

        return null;
    }

    /// <summary>As <see cref="Text"/>, with HTML turned into one line of plain text.</summary>
    public static string? Line(this FeedElement parent, params ReadOnlySpan<FeedName> names)
    {
        foreach (var name in names)
        {
            foreach (var child in parent.Children)
            {
                if (name.Is(child) && FieldReader.Line(child.Value) is { Length: > 0 } line)
                    return line;
            }
        }

        return null;
    }

    /// <summary>The first of these children that holds a date which can be read.</summary>
    public static WrittenTime? Time(this FeedElement parent, params ReadOnlySpan<FeedName> names)
    {
        foreach (var name in names)
        {
            foreach (var child in parent.Children)
            {
                if (name.Is(child) && TimeReader.Read(child.Value) is { } time)
                    return time;
            }
        }

        return null;
    }

    /// <summary>What relative addresses inside the element are relative to: every <c>xml:base</c> around it, then the document's address.</summary>
    public static Uri? Base(this FeedElement element, Uri? document)
    {
        var address = element.Parent is { } parent ? parent.Base(document) : document;
        return element.Attribute(Vocabulary.Xml, "base") is { } written && FeedAddress.Base(written, address) is { } absolute ? absolute : address;
    }

    /// <summary>The language of the element: the nearest <c>xml:lang</c>.</summary>
    public static string? Language(this FeedElement element) => element.Attribute(Vocabulary.Xml, "lang") ?? element.Parent?.Language();
}

using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>Reads the text of elements that stand unescaped in a feed.</summary>
internal static class TreeWalk
{
    public static void Walk(FeedElement root, TextCollector collector)
    {
        collector.Add(root.Head.Span);
        for (var at = root.FirstChild; at is not null;)
        {
            var isSilent = IsSilent(at);
            if (!isSilent)
                Enter(at, collector);
            if (at.FirstChild is { } child && !isSilent)
            {
                at = child;
                continue;
            }

            at = Leave(at, root, collector, isSilent);
        }
    }

    private static bool IsSilent(FeedElement element) =>
        (TagRoles.Of(element.Name) & TagRole.Silent) != 0 || element.Attribute("hidden") is not null || element.Attribute("aria-hidden") == "true";

    private static void Enter(FeedElement element, TextCollector collector)
    {
        if (element.Name == "img")
            collector.See(element.Attribute("src"), element.Attribute("width"), element.Attribute("height"));

        collector.Open(TagRoles.Of(element.Name));
        collector.Add(element.Head.Span);
    }

    /// <summary>Goes on to the element that follows, closing those that end here; null at the end.</summary>
    private static FeedElement? Leave(FeedElement element, FeedElement root, TextCollector collector, bool isSilent)
    {
        if (!isSilent)
            collector.Close(TagRoles.Of(element.Name));
        collector.Add(element.Tail.Span);
        while (element.Next is null)
        {
            element = element.Parent!;
            if (element == root)
                return null;

            collector.Close(TagRoles.Of(element.Name));
            collector.Add(element.Tail.Span);
        }

        return element.Next;
    }
}

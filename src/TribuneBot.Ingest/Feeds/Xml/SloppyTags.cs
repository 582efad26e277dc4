using System.Collections.Frozen;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>What a feed means that forgets end tags.</summary>
internal static class SloppyTags
{
    /// <summary>Fields that hold nothing but text.</summary>
    private static readonly FrozenSet<string> Fields = Set("title link guid pubdate category id updated published lastbuilddate language comments");

    /// <summary>Elements that end a field which was not closed.</summary>
    private static readonly FrozenSet<string> Siblings =
        Set("title link guid pubdate category id updated published description summary content author item entry enclosure source comments");

    /// <summary>Elements that hold fields.</summary>
    private static readonly FrozenSet<string> Containers = Set("item entry channel feed rss rdf urlset url items sitemapindex sitemap");

    public static bool IsField(string local) => Fields.Contains(local);

    public static bool EndsFields(string local) => Siblings.Contains(local);

    /// <summary>The outermost open element that ends where another begins; negative when none does.</summary>
    public static int LastToClose(List<(FeedElement Element, QualifiedName Name)> open, QualifiedName next)
    {
        if (open.Count == 0 || !next.EndsFields)
            return -1;

        var top = open.Count - 1;
        var field = IsBareField(open[top]) ? top : -1;
        var item = next.Local switch
        {
            "item" => open.FindLastIndex(element => element.Name.Written == next.Written),
            "entry" => IsNamed(open, field < 0 ? top : top - 1, next.Written),
            _ => -1,
        };
        return item >= 0 ? item : field;
    }

    /// <summary>Of the fields a title alone may have elements in it; none of them is called like another field.</summary>
    private static bool IsBareField((FeedElement Element, QualifiedName Name) top) =>
        top.Name.IsField && (top.Element.FirstChild is null || top.Name.Local == "title");

    /// <summary>An entry within an entry's content may be meant; one right inside another is not.</summary>
    private static int IsNamed(List<(FeedElement Element, QualifiedName Name)> open, int index, string written) =>
        index >= 0 && open[index].Name.Written == written ? index : -1;

    /// <summary>The open element, counted from the root, that the document's end cuts in two; zero or less when the cut is between fields.</summary>
    public static int CutField(List<(FeedElement Element, QualifiedName Name)> open)
    {
        var container = open.FindLastIndex(element => Containers.Contains(element.Name.Local));
        return container < 0 || container == open.Count - 1 ? 0 : container + 1;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>
/// Chooses the element that holds a story's body. The element with the greatest balance of scores is the measure; one that is marked or named as a
/// body is believed when it has a good part of that, one that is marked as a story when it has most of it.
/// </summary>
internal static class BodyChooser
{
    private const double SmallestBody = 120;

    /// <summary>A child with this share of its parent's running text stands for it.</summary>
    private const double ShareOfOnlyChild = 0.97;

    /// <summary>The same for a cell of a table that lays the page out in columns.</summary>
    private const double ShareOfColumn = 0.7;

    /// <summary>The same for an element that is named a column and stands beside others.</summary>
    private const double ShareOfNamedColumn = 0.85;
    private const double ShareOfDensest = 0.85;

    /// <summary>What has so much more against it than for it is a list of other things.</summary>
    private const double LabelsOfOthers = 0.35;

    /// <summary>Of several stories on a page the one with the page's title is believed from this share of all.</summary>
    private const double ShareAmongStories = 0.15;

    /// <param name="title">Index of the title's line, or -1.</param>
    public static Region Choose(PageOutline outline, int title)
    {
        var densest = Densest(outline, title);
        var chosen = Marked(outline, densest, title, 0.3, region => StoryMarkup.IsBody(region.Element))
            ?? Marked(outline, densest, title, 0.4, region => region.Traits.HasFlag(NameTraits.Body))
            ?? Marked(outline, densest, title, 0.55, region => StoryMarkup.IsStory(region.Element))
            ?? Marked(outline, densest, title, 0.7, region => (region.Traits & (NameTraits.Entry | NameTraits.Main)) != 0 || region.Name == "main")
            ?? densest;
        return Tighten(chosen.Contains(densest) && densest.Name is not ("p" or "li" or "blockquote") && densest.Positive >= chosen.Positive * ShareOfDensest ? densest : chosen);
    }

    private static Region Densest(PageOutline outline, int title)
    {
        var best = outline.Root;
        var most = double.MinValue;
        foreach (var region in outline.Regions)
        {
            if (region.IsJunk)
                continue;

            var balance = region.EndLine <= title ? region.Balance / 2 : region.Balance;
            if (balance >= most)
                (best, most) = (region, balance);
        }

        return best;
    }

    private static Region? Marked(PageOutline outline, Region densest, int title, double share, Func<Region, bool> isMarked)
    {
        var least = Math.Max(SmallestBody, densest.Positive * share);
        var marked = outline.Regions.Where(region => !region.IsJunk && region.Positive >= SmallestBody / 2 && isMarked(region)).ToList();
        if (marked.Count == 0)
            return null;

        var outer = marked.Where(region => !region.Ancestors().Skip(1).Any(marked.Contains)).ToList();
        if (IsOneStoryInParts(outer, densest))
            return densest;

        var titled = outer.Find(region => title >= region.FirstLine && title < region.EndLine);
        var enough = outer.Where(region => region.Positive >= least).ToList();
        if (enough.Count == 0 && titled is not null && titled.Positive >= densest.Positive * ShareAmongStories && HaveTitles(outer, outline))
            enough.Add(titled);
        if (enough.Count == 0)
            return null;

        var chosen = enough.Find(region => region == titled)
            ?? (enough.Count > 1 && HaveTitles(enough, outline) ? enough[0] : enough.MaxBy(region => region.Positive)!);
        return marked.Where(region => chosen.Contains(region) && region.Positive >= chosen.Positive * 0.8).MaxBy(region => region.Depth) ?? chosen;
    }

    /// <summary>A body cut into pieces (by advertisements, pictures, sections): pieces of one kind make up the densest element.</summary>
    private static bool IsOneStoryInParts(List<Region> parts, Region densest)
    {
        var inside = parts.Where(densest.Contains).ToList();
        if (inside.Count < 2 || inside.Contains(densest))
            return false;

        var first = inside[0];
        return inside.TrueForAll(part => part.Signature == first.Signature && Story(part) == Story(first) && !part.Descendants().Any(region => region.Name is "h1"))
            && inside.Sum(part => part.Positive) >= densest.Positive * 0.6
            && inside.Max(part => part.Positive) < densest.Positive * 0.8;
    }

    private static Region? Story(Region part) => part.Ancestors().Skip(1).FirstOrDefault(region => StoryMarkup.IsStory(region.Element));

    /// <summary>Whether each region has a title of its own: then they are several stories, and the first is the page's.</summary>
    private static bool HaveTitles(List<Region> regions, PageOutline outline) =>
        regions.TrueForAll(region => Enumerable.Range(region.FirstLine, region.EndLine - region.FirstLine).Any(i => outline.Lines[i].Level is 1 or 2));

    private static Region Tighten(Region region)
    {
        while (region.Children.Find(child => !child.IsJunk && StandsFor(child, region) && child.Name is not ("p" or "li" or "blockquote")) is { } child)
            region = child;
        return region;
    }

    /// <summary>Whether a child is all there is of its parent: the rest is next to nothing, another column, or more labels than text.</summary>
    private static bool StandsFor(Region child, Region parent)
    {
        var share = child.Name == "td" ? ShareOfColumn : IsColumn(child) && parent.Children.Count(IsColumn) > 1 ? ShareOfNamedColumn : ShareOfOnlyChild;
        if (child.Positive >= parent.Positive * share)
            return true;

        var (text, labels) = (parent.Positive - child.Positive, child.Negative - parent.Negative);
        return child.Positive >= parent.Positive * ShareOfColumn && labels >= text * LabelsOfOthers;
    }

    private static bool IsColumn(Region region) =>
        region.Element.ClassList.Any(name => name.StartsWith("col-", StringComparison.Ordinal) || name.StartsWith("span", StringComparison.Ordinal) || name is "column" or "columns" or "col");
}

using AngleSharp.Html.Dom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>A page as its lines of text and its block elements, made in one walk over the DOM.</summary>
internal sealed class PageOutline
{
    private PageOutline(Region root, IReadOnlyList<Region> regions, IReadOnlyList<TextLine> lines) => (Root, Regions, Lines) = (root, regions, lines);

    public Region Root { get; }

    /// <summary>The sum of what speaks for all lines, junk among them.</summary>
    public double Total => Lines.Sum(line => Math.Max(0, line.Score));

    /// <summary>In document order: a region stands before its descendants.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>In document order.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <returns>Null when the page has no element.</returns>
    public static PageOutline? Of(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return null;

        var walk = new OutlineWalk(body);
        walk.Run();
        var outline = new PageOutline(walk.Regions[0], walk.Regions, walk.Lines);
        LineScore.Apply(outline);
        JunkFinder.Mark(outline);
        return outline;
    }

    /// <summary>Counts anew what is in each region, after lines became junk or ceased to be.</summary>
    public void Sum()
    {
        foreach (var region in Regions)
            (region.Positive, region.Negative) = (0, 0);

        foreach (var line in Lines)
        {
            if (line.IsJunk)
                continue;

            line.Region.Positive += Math.Max(0, line.Score);
            line.Region.Negative += Math.Min(0, line.Score);
        }

        for (var i = Regions.Count - 1; i > 0; i--)
        {
            var region = Regions[i];
            region.Parent!.Positive += region.Positive;
            region.Parent.Negative += region.Negative;
        }
    }
}

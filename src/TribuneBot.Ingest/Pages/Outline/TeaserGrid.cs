namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>
/// Finds lists of other stories by their shape: siblings of one kind, each with a linked heading or a linked picture above a few words.
/// </summary>
internal static class TeaserGrid
{
    private const int FewestTeasers = 3;
    private const int ShortestHeading = 6;
    private const int ShortestLink = 15;
    private const double LongestTeaser = 500;

    /// <summary>A teaser with as much of the page's text is no teaser.</summary>
    private const double ShareOfTeaser = 0.25;

    /// <summary>The same where its heading is a link: below a short story a teaser is much.</summary>
    private const double ShareOfHeadedTeaser = 0.45;

    public static void Mark(PageOutline outline, double total)
    {
        foreach (var parent in outline.Regions.Where(region => region.Children.Count >= FewestTeasers))
        {
            var teasers = parent.Children.Where(child => IsTeaser(child, outline, total)).GroupBy(child => child.Signature);
            foreach (var teaser in teasers.Where(group => group.Count() >= FewestTeasers).SelectMany(group => group))
                teaser.IsJunk = true;
        }
    }

    private static bool IsTeaser(Region region, PageOutline outline, double total)
    {
        if (region.Name is not ("div" or "article" or "li" or "section" or "td" or "tr" or "dl") || region.Positive > LongestTeaser
            || region.Positive > total * ShareOfHeadedTeaser)
            return false;

        bool hasTitle = false, hasHeading = false;
        var lines = 0;
        for (var i = region.FirstLine; i < region.EndLine; i++)
        {
            var line = outline.Lines[i];
            if (line.IsMedia)
                continue;

            lines++;
            hasHeading |= line.LinkShare > 0.8 && line.Kind == LineKind.Heading;
            hasTitle |= line.LinkShare > 0.8 && line.Length >= (line.Kind == LineKind.Heading ? ShortestHeading : ShortestLink) && (line.Kind == LineKind.Heading || lines <= 3);
        }

        return hasTitle && lines is >= 2 and <= 8 && (hasHeading || region.Positive <= total * ShareOfTeaser);
    }
}

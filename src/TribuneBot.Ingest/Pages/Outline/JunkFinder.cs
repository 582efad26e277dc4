namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>
/// Marks what stands around and inside a story without being of it. An element's name and class accuse it; how much of the page's text it holds, and
/// whether it holds a story's body, may acquit it.
/// </summary>
internal static class JunkFinder
{
    /// <summary>An element accused of standing beside the story is acquitted from this share of the page's running text …</summary>
    private const double ShareOfAside = 0.15;

    /// <summary>… and from this amount of it.</summary>
    private const double ScoreOfAside = 250;

    private const double ShareOfJunk = 0.5;

    /// <summary>What is named after comments is the story where the page has less than this beside it.</summary>
    private const double ScoreOfRest = 120;
    private const double ScoreOfShortStory = 60;
    private const double ScoreOfSentence = 15;
    private const int LongestLabel = 120;
    private const double ScoreOfProse = 800;
    private const double ShareOfProse = 0.25;
    private const double LabelsOfProse = 0.15;

    /// <summary>An element marked as a story's body counts from here.</summary>
    private const double ScoreOfBody = 200;

    public static void Mark(PageOutline outline)
    {
        outline.Sum();
        var total = outline.Root.Positive;
        TeaserGrid.Mark(outline, total);
        PictureText.Mark(outline);
        foreach (var region in outline.Regions)
        {
            if (region.Parent is { IsJunk: true } || IsJunk(region, outline, total))
                region.IsJunk = true;
        }

        foreach (var line in outline.Lines)
            line.IsJunk |= line.Region.IsJunk;
        outline.Sum();
    }

    private static bool IsJunk(Region region, PageOutline outline, double total)
    {
        if (region.IsJunk)
            return true;
        if (region.Name is "body" or "main" or "html")
            return false;
        if (region.Name == "p" && !region.Traits.HasFlag(NameTraits.Junk))
            return IsLabel(region, outline);

        return Accusation(region) switch
        {
            NameTraits.None => false,
            NameTraits.Comments => !HoldsBody(region, total) && (total - region.Positive >= ScoreOfRest || FollowsStory(region, outline, ScoreOfShortStory)),
            NameTraits.Junk => (region.Positive < total * ShareOfJunk || (region.Name is "aside" or "footer" or "nav" && FollowsStory(region, outline, ScoreOfSentence))) && !IsProse(region, total) && !HoldsBody(region, total),
            _ => region.Positive < ScoreOfAside || region.Positive < total * ShareOfAside,
        };
    }

    /// <summary>A paragraph named after authors, dates or tools: one line that is no sentence.</summary>
    private static bool IsLabel(Region region, PageOutline outline) => region.Traits.HasFlag(NameTraits.Aside) && !region.Traits.HasFlag(NameTraits.Lead) && region.EndLine - region.FirstLine == 1
        && outline.Lines[region.FirstLine] is var line && line.Text.Length <= LongestLabel && !LineScore.EndsSentence(line.Text);

    /// <summary>Whether a short story, with its heading, stands before.</summary>
    private static bool FollowsStory(Region region, PageOutline outline, double least)
    {
        var start = Enumerable.Range(0, region.FirstLine).FirstOrDefault(i => outline.Lines[i] is { Level: 1, LinkShare: < 0.5 }, -1);
        return start >= 0 && Enumerable.Range(start, region.FirstLine - start).Sum(i => Math.Max(0, outline.Lines[i].Score)) >= least;
    }

    /// <summary>Much running text and hardly a label: a list of other things does not read so.</summary>
    private static bool IsProse(Region region, double total) =>
        region.Positive >= ScoreOfProse && region.Positive >= total * ShareOfProse && -region.Negative < region.Positive * LabelsOfProse;

    /// <summary>The worst that is said of an element.</summary>
    private static NameTraits Accusation(Region region)
    {
        var traits = region.Traits;
        if (traits.HasFlag(NameTraits.Comments))
            return NameTraits.Comments;
        if (region.Name is "nav" or "footer" or "aside" or "menu" or "search" || region.Element.GetAttribute("role") is { } role && IsBesideStory(role))
            return NameTraits.Junk;
        if (IsStory(region))
            return NameTraits.None;
        if ((traits & (NameTraits.Junk | NameTraits.Hidden)) != 0)
            return traits.HasFlag(NameTraits.Body) ? NameTraits.Aside : NameTraits.Junk;

        return region.Name is "form" or "address" || traits.HasFlag(NameTraits.Aside) ? NameTraits.Aside : NameTraits.None;
    }

    private static bool IsBesideStory(string role) => role is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "menu" or "dialog" or "toolbar";

    /// <summary>Content systems write a story's categories into its class; what they say there is not about the element.</summary>
    private static bool IsStory(Region region) =>
        region.Name == "article" || StoryMarkup.IsBody(region.Element) || region.Element.ClassList.Contains("hentry");

    private static bool HoldsBody(Region region, double total) =>
        region.Descendants().Any(inner => StoryMarkup.IsBody(inner.Element) && inner.Positive >= ScoreOfBody && inner.Positive >= total * ShareOfAside)
        || (region.Name is not ("aside" or "nav" or "footer") && region.Descendants().Any(inner => inner.Name == "h1") && region.Positive >= ScoreOfBody);
}

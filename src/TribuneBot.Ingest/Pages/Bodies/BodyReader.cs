using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>Reads the lines of a story's body off a page's outline.</summary>
internal static class BodyReader
{
    /// <summary>A structured body with less than this share of what the page's own reading gives is a teaser of it.</summary>
    private const double ShareOfWhole = 0.6;

    private const double ShareAboveTitle = 0.3;

    /// <summary>So much below the title is a story, however much stands above it.</summary>
    private const double ScoreBelowTitle = 250;
    private const double ShareBelowTitle = 0.4;

    public static List<TextLine> Read(PageOutline outline, StoryFacts facts)
    {
        var title = TitleLine.Find(outline, facts.Titles);
        var body = BodyChooser.Choose(outline, title);
        var reach = BodyReach.Of(outline, body, title);
        if (Anchors.Find(outline, facts.StructuredBody) is { } anchors && anchors.Length >= body.Positive * ShareOfWhole)
        {
            Acquit(outline, anchors);
            reach = Between(outline, anchors, reach);
        }

        DropAboveTitle(outline, reach, title);
        var lines = outline.Lines.Where((line, i) => reach[i] && !line.IsJunk).ToList();
        return BodyCleaner.Clean(lines, facts);
    }

    /// <summary>What stands above the title is another thing, unless it is much.</summary>
    private static void DropAboveTitle(PageOutline outline, bool[] reach, int title)
    {
        if (title <= 0 || outline.Lines[title].Kind != LineKind.Heading)
            return;

        double above = 0, all = 0;
        for (var i = 0; i < reach.Length; i++)
        {
            var score = reach[i] && !outline.Lines[i].IsJunk ? Math.Max(0, outline.Lines[i].Score) : 0;
            all += score;
            above += i < title ? score : 0;
        }

        var below = all - above;
        if (above < all * ShareAboveTitle || (below >= ScoreBelowTitle && below >= above * ShareBelowTitle))
            Array.Clear(reach, 0, title);
    }

    /// <summary>From the structured body's first line to its last; before it a heading or lead, and in it whatever else the page's body has there.</summary>
    private static bool[] Between(PageOutline outline, Anchors anchors, bool[] reach)
    {
        var smallest = anchors.Smallest(outline);
        var between = new bool[reach.Length];
        for (var i = 0; i < reach.Length; i++)
        {
            var isInside = i >= anchors.First && i <= anchors.Last && !(anchors.IsWhole && IsParagraph(outline.Lines[i])) && (reach[i] || (i >= smallest.FirstLine && i < smallest.EndLine && outline.Lines[i].Score >= 0));
            var isLead = i < anchors.First && reach[i];
            between[i] = anchors.Found[i] || isInside || isLead;
        }

        return between;
    }

    /// <summary>Structured bodies leave out lists, quotations and short lines, hardly ever a paragraph.</summary>
    private static bool IsParagraph(TextLine line) => line is { Kind: LineKind.Paragraph, Score: > 0, Length: > 40 };

    /// <summary>What the structured body has is no junk.</summary>
    private static void Acquit(PageOutline outline, Anchors anchors)
    {
        for (var i = 0; i < anchors.Found.Length; i++)
            outline.Lines[i].IsJunk &= !anchors.Found[i];
    }
}

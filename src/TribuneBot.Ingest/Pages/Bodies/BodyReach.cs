using TribuneBot.Ingest.Pages.Metadata;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>Adds to the chosen element what belongs to the story beside it: a lead above it, parts of the same kind after it.</summary>
internal static class BodyReach
{
    private const int HighestStep = 3;
    private const int ShortestLead = 60;
    private const int ShortestNamedLead = 20;
    private const int MostLinesToLead = 8;

    /// <summary>So far below the title a named lead may stand inside the body.</summary>
    private const int LinesOfHead = 6;

    /// <summary>Whether each line of the page is in reach.</summary>
    public static bool[] Of(PageOutline outline, Region body, int title)
    {
        var reach = new bool[outline.Lines.Count];
        Array.Fill(reach, true, body.FirstLine, body.EndLine - body.FirstLine);
        var inner = body;
        for (var step = 0; step < HighestStep && inner.Parent is { } parent && !StoryMarkup.IsStory(inner.Element) && inner.Name is not ("main" or "body"); step++)
        {
            foreach (var sibling in parent.Children.Where(sibling => sibling != inner && Belongs(sibling, inner, title)))
                Array.Fill(reach, true, sibling.FirstLine, sibling.EndLine - sibling.FirstLine);
            inner = parent;
        }

        foreach (var part in NumberedParts.Of(outline, body))
            Array.Fill(reach, true, part.FirstLine, part.EndLine - part.FirstLine);
        AddLead(outline, body, title, reach);
        return reach;
    }

    private static bool Belongs(Region sibling, Region body, int title)
    {
        if (sibling.IsJunk || sibling.FirstLine <= title || sibling.Positive < 40 || -sibling.Negative > sibling.Positive * 0.3)
            return false;

        var isText = sibling.Name is "p" or "blockquote" or "pre" or "ul" or "ol";
        return isText || (sibling.Name != "td" && sibling.Signature == body.Signature && sibling.Positive < body.Positive * 2 && !sibling.Descendants().Any(region => region.Name is "h1" or "h2"));
    }

    /// <summary>Sentences between title and body: a lead, named so or not. A named one is acquitted of standing in the head of the story.</summary>
    private static void AddLead(PageOutline outline, Region body, int title, bool[] reach)
    {
        var end = Math.Min(reach.Length, Math.Max(body.FirstLine, title + LinesOfHead));
        for (var i = Math.Max(0, title + 1); title >= 0 && i < end; i++)
        {
            var line = outline.Lines[i];
            var isNamed = IsLead(line.Region) || IsSubtitle(outline, i, title);
            if (line.Length < (isNamed ? ShortestNamedLead : ShortestLead) || line.LinkShare >= 0.3 || !(IsText(line) || (isNamed && line.Kind == LineKind.ListItem)) || (i >= body.FirstLine && !isNamed))
                continue;

            reach[i] |= isNamed || (!line.IsJunk && line.Score > 0 && i - title <= MostLinesToLead && LineScore.EndsSentence(line.Text));
            line.IsLead = reach[i] && isNamed && DateScanner.Find(line.Text, null) is null;
            line.IsJunk &= !line.IsLead;
        }
    }

    /// <summary>A heading right under the title, in a head that holds nothing else.</summary>
    private static bool IsSubtitle(PageOutline outline, int at, int title) => at == title + 1 && outline.Lines[at] is { Kind: LineKind.Heading, Level: > 1, Region.Parent: { } head }
        && head == outline.Lines[title].Region.Parent && head.Positive < ShortestLead;

    private static bool IsText(TextLine line) => line.Kind is LineKind.Paragraph or LineKind.Heading or LineKind.Quotation;

    /// <summary>Named so itself or close around, and in nothing worse than a story's head.</summary>
    private static bool IsLead(Region region)
    {
        var isNear = region.Ancestors().Take(3).Any(around => around.Traits.HasFlag(NameTraits.Lead) || StoryMarkup.IsLead(around.Element));
        return isNear && !region.Ancestors().Any(around => (around.Traits & (NameTraits.Comments | NameTraits.Junk | NameTraits.Hidden)) != 0 && around.IsJunk);
    }
}

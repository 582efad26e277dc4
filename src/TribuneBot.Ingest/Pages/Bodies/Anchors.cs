using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>Finds the lines of a page that stand in the body its JSON-LD gives: they show where the story begins and ends.</summary>
internal sealed class Anchors
{
    private const int ShortestBody = 200;
    private const int ShortestLine = 12;

    /// <summary>So many letters of a line are compared.</summary>
    private const int Compared = 60;

    /// <summary>The body is believed to be all there when this share of it was found on the page.</summary>
    private const double ShareFound = 0.6;
    private const double ShareOfWhole = 0.93;

    private Anchors(bool[] found, int first, int last, int length, bool isWhole) => (Found, First, Last, Length, IsWhole) = (found, first, last, length, isWhole);

    /// <summary>Whether each line of the page stands in the body.</summary>
    public bool[] Found { get; }

    public int First { get; }

    public int Last { get; }

    /// <summary>Letters and digits found, weighted as those of lines are.</summary>
    public int Length { get; }

    /// <returns>Null when the page has no such body, or shows too little of it.</returns>
    public static Anchors? Find(PageOutline outline, string structuredBody)
    {
        var body = LetterText.Of(structuredBody);
        var whole = TextWeight.Of(body);
        if (whole < ShortestBody)
            return null;

        var found = new bool[outline.Lines.Count];
        int first = -1, last = -1, length = 0;
        for (var i = 0; i < found.Length; i++)
        {
            var letters = outline.Lines[i].IsMedia || outline.Lines[i].Kind == LineKind.Caption ? "" : LetterText.Of(outline.Lines[i].Text);
            if (letters.Length < ShortestLine || !body.Contains(letters[..Math.Min(Compared, letters.Length)], StringComparison.Ordinal))
                continue;

            found[i] = true;
            (first, last) = (first < 0 ? i : first, i);
            length += TextWeight.Of(letters);
        }

        return length >= whole * ShareFound ? new Anchors(found, first, last, length, length >= whole * ShareOfWhole) : null;
    }

    /// <summary>Whether the page shows all of the body: then another paragraph among its lines is an insertion.</summary>
    public bool IsWhole { get; }

    /// <summary>The smallest element that holds nearly all of them.</summary>
    public Region Smallest(PageOutline outline)
    {
        var total = Count(outline.Root, outline);
        var region = outline.Root;
        while (region.Children.Find(child => Count(child, outline) >= total * 0.95) is { } child && child.Name is not ("p" or "li"))
            region = child;
        return region;
    }

    private int Count(Region region, PageOutline outline)
    {
        var sum = 0;
        for (var i = region.FirstLine; i < region.EndLine; i++)
            sum += Found[i] ? outline.Lines[i].Length : 0;
        return sum;
    }
}

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Marks the words that stand with a picture in an element named after it: they are its caption, though no caption is marked.</summary>
internal static class PictureText
{
    private const int LongestText = 300;

    /// <summary>Of words below a picture in one paragraph with it; as <see cref="TextWeight"/> counts.</summary>
    private const int LongestLabel = 80;

    public static void Mark(PageOutline outline)
    {
        MarkNamed(outline);
        foreach (var region in outline.Regions.Where(region => region.Name is "p" or "center" && region.EndLine - region.FirstLine >= 2))
        {
            var lines = Enumerable.Range(region.FirstLine, region.EndLine - region.FirstLine).Select(i => outline.Lines[i]).ToList();
            if (!lines[0].IsMedia || lines.Sum(line => line.Length) > LongestLabel || lines.Exists(line => !line.IsMedia && LineScore.EndsSentence(line.Text)))
                continue;

            foreach (var line in lines.Where(line => !line.IsMedia))
                line.IsJunk = true;
        }
    }

    private static void MarkNamed(PageOutline outline)
    {
        foreach (var region in outline.Regions.Where(region => region.Traits.HasFlag(NameTraits.Picture) && region.Name is not ("p" or "body" or "article" or "main")))
        {
            var lines = Enumerable.Range(region.FirstLine, region.EndLine - region.FirstLine).Select(i => outline.Lines[i]).ToList();
            if (!lines.Exists(line => line.IsMedia) || lines.Sum(line => line.Length) > LongestText)
                continue;

            foreach (var line in lines.Where(line => !line.IsMedia))
                line.IsJunk = true;
        }
    }
}

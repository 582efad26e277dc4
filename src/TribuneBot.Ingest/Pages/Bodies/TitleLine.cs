using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>Finds where a page shows its story's title.</summary>
internal static class TitleLine
{
    private const int ShortestTitle = 8;

    /// <returns>The line's index; the first top heading where no line is the title; -1 where there is none either.</returns>
    public static int Find(PageOutline outline, IReadOnlyList<string> titles)
    {
        var known = titles.Select(LetterText.Of).Where(title => title.Length >= ShortestTitle).ToList();
        int found = -1, best = 0;
        for (var i = 0; i < outline.Lines.Count; i++)
        {
            var rank = Rank(outline.Lines[i], known);
            if (rank > best)
                (found, best) = (i, rank);
        }

        return found;
    }

    private static int Rank(TextLine line, List<string> known)
    {
        var isTop = line.Kind == LineKind.Heading && line.Level == 1;
        if (line.Text.Length is 0 or > 400 || (line.Kind != LineKind.Heading && line.Length > 250))
            return 0;

        var letters = LetterText.Of(line.Text);
        var isTitle = letters.Length >= ShortestTitle && known.Exists(title => title == letters || (letters.Length > title.Length / 2 && title.Contains(letters, StringComparison.Ordinal)));
        if (isTitle)
            return line.Kind != LineKind.Heading ? 2 : isTop ? 4 : 3;

        return isTop && !line.IsJunk && line.LinkShare < 0.8 ? 1 : 0;
    }
}

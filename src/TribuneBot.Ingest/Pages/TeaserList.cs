using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Ingest.Pages;

/// <summary>
/// Tells the body of a captured page from the list of other stories after it. The page's text has groups of lines between empty
/// ones; the list is titles and leads by turns, a group each, and its first title may follow the body without an empty line.
/// <para>The list starts at the first place from which the groups at the titles' places look like titles (not like sentences),
/// one in five excepted. Its last title may lack its lead, where the capture was cut off.</para>
/// </summary>
internal static class TeaserList
{
    private const int LongestTitle = 250;

    /// <summary>Of this many titles one may look like a sentence.</summary>
    private const int TitlesPerException = 5;

    /// <param name="groups">The groups of lines after the share line, none empty.</param>
    /// <returns>The lines of the body, and the teasers in the page's order.</returns>
    public static (IReadOnlyList<string> Body, IReadOnlyList<PageTeaser> Teasers) Split(IReadOnlyList<string[]> groups)
    {
        if (groups.Count == 0)
            return ([], []);

        // The title that stands right under the body counts as a group of its own.
        string[][] detached = [groups[0][..^1], groups[0][^1..], .. groups.Skip(1)];
        if (groups[0].Length > 1 && IsList(detached, 1))
            return (groups[0][..^1], Teasers(detached, 1));

        for (var start = 1; start < groups.Count; start++)
        {
            if (IsList(groups, start))
                return ([.. groups.Take(start).SelectMany(lines => lines)], Teasers(groups, start));
        }

        return ([.. groups.SelectMany(lines => lines)], []);
    }

    private static bool IsList(IReadOnlyList<string[]> groups, int start)
    {
        if (groups.Count - start < 2 || !LooksLikeTitle(groups[start]))
            return false;

        int titles = 0, exceptions = 0;
        for (var i = start; i < groups.Count; i += 2)
        {
            titles++;
            if (!LooksLikeTitle(groups[i]))
                exceptions++;
        }

        return exceptions <= titles / TitlesPerException;
    }

    private static bool LooksLikeTitle(string[] lines) =>
        lines.Length == 1 && lines[0].Length <= LongestTitle && lines[0][^1] is not ('.' or ';' or ',' or '…');

    private static List<PageTeaser> Teasers(IReadOnlyList<string[]> groups, int start)
    {
        var teasers = new List<PageTeaser>();
        for (var i = start; i < groups.Count; i += 2)
        {
            var (title, hasVideo) = TitleMark.Strip(string.Join(' ', groups[i]));
            var lead = i + 1 < groups.Count ? string.Join(' ', groups[i + 1]) : "";
            teasers.Add(new PageTeaser(title, lead, Url: null, hasVideo));
        }

        return teasers;
    }
}

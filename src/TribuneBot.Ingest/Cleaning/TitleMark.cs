using System.Collections.Frozen;

namespace TribuneBot.Ingest.Cleaning;

/// <summary>Takes the mark that says a story has a video or photos (<c>- VİDEO</c>, <c>(FOTO/VİDEO)</c>) off the end of a title.</summary>
internal static class TitleMark
{
    private const string Dashes = "-–—|";
    private const string Joiners = "/+,&-–— ";

    private static readonly FrozenSet<string> VideoWords = FrozenSet.ToFrozenSet(
        ["video", "vi̇deo", "vİdeo", "VİDEO", "vıdeo", "videos", "видео", "videoreportaj", "vİdeoreportaj", "видеорепортаж"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PhotoWords = FrozenSet.ToFrozenSet(
        ["foto", "fotolar", "photo", "photos", "фото", "fotoreportaj", "фоторепортаж", "фотогалерея", "fotosessiya"],
        StringComparer.OrdinalIgnoreCase);

    /// <returns>The title without its marks, and whether one of them was a video's.</returns>
    public static (string Title, bool HasVideo) Strip(string title)
    {
        var hasVideo = false;
        while (Last(title) is var (start, marks) && start > 0)
        {
            hasVideo |= marks.Any(VideoWords.Contains);
            title = title[..start].TrimEnd();
        }

        return (title, hasVideo);
    }

    /// <summary>The last mark of a title: where it starts (0: there is none) and its words.</summary>
    private static (int Start, string[] Marks) Last(string title)
    {
        var text = title.TrimEnd();
        var start = text.EndsWith(')') ? text.LastIndexOf('(')
            : text.EndsWith(']') ? text.LastIndexOf('[')
            : LastDash(text);
        if (start <= 0)
            return (0, []);

        var words = text[(start + 1)..].TrimEnd(')', ']').Split(Joiners.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(IsMark) ? (start, words) : (0, []);
    }

    /// <summary>A dash that sets off a mark has a space before it: "photo-video" is a word of the title.</summary>
    private static int LastDash(string text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            if (Dashes.Contains(text[i]) && char.IsWhiteSpace(text[i - 1]))
                return i;
        }

        return -1;
    }

    private static bool IsMark(string word) => VideoWords.Contains(word) || PhotoWords.Contains(word);
}

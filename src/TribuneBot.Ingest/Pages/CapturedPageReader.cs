using TribuneBot.Core.Languages;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Ingest.Pages;

/// <summary>Reads an article page that was captured as text: title (it may stand twice), share line, body, list of other stories.</summary>
internal static class CapturedPageReader
{
    /// <summary>How many lines with text may stand above the share line.</summary>
    private const int MaxHeadLines = 8;

    /// <summary>Whether the text has the shape of a captured page.</summary>
    public static bool Recognises(string text) => FindShareLine(Lines(text)) is not null;

    /// <returns>Null when the text has another shape.</returns>
    public static PageDocument? Read(string text, NewsroomProfile newsroom)
    {
        var lines = Lines(text);
        if (FindShareLine(lines) is not var (at, share))
            return null;

        var (title, lead) = Head(lines[..at]);
        var (body, teasers) = TeaserList.Split(Groups(lines[(at + 1)..]));
        var (plainTitle, hasVideo) = TitleMark.Strip(title);
        var language = LanguageGuess.Guess(string.Concat(title, "\n", string.Join("\n", body)), newsroom.DefaultLanguage);
        var mended = Mend(body, language, context: $"{title} {lead}");
        return new PageDocument
        {
            Title = plainTitle,
            Lead = lead,
            Published = share.Published.WithZone(newsroom.TimeZone),
            Reads = share.Reads,
            HasVideo = hasVideo,
            Agency = CitedAgency.Find(string.Join(' ', mended), newsroom.Name),
            Language = language,
            Blocks = [.. mended.Select(PageBlock.Paragraph)],
            Related = teasers,
        };
    }

    private static string[] Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => PlainText.OneLine(line))];

    private static (int At, ShareLine Share)? FindShareLine(string[] lines)
    {
        var heads = 0;
        for (var i = 0; i < lines.Length && heads <= MaxHeadLines; i++)
        {
            if (lines[i].Length == 0)
                continue;
            if (heads > 0 && ShareLine.Read(lines[i]) is { } share)
                return (i, share);

            heads++;
        }

        return null;
    }

    /// <summary>The first line is the title; it may be repeated; what else stands there is the lead.</summary>
    private static (string Title, string Lead) Head(string[] lines)
    {
        var head = lines.Where(line => line.Length > 0).ToArray();
        return (head[0], string.Join(' ', head.Where(line => !line.Equals(head[0], StringComparison.OrdinalIgnoreCase))));
    }

    private static List<string[]> Groups(string[] lines)
    {
        var groups = new List<string[]>();
        for (var start = 0; start < lines.Length; start++)
        {
            var end = start;
            while (end < lines.Length && lines[end].Length > 0)
                end++;
            if (end > start)
                groups.Add(lines[start..end]);
            start = end;
        }

        return groups;
    }

    private static IReadOnlyList<string> Mend(IReadOnlyList<string> body, string language, string context)
    {
        if (body.Count == 0)
            return body;

        var rest = string.Join(' ', body.Skip(1).Append(context));
        return [DropCap.Mend(body[0], language, rest), .. body.Skip(1)];
    }
}

using System.Buffers;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>
/// Scores lines by themselves: running text speaks for a story by its length, links and short labels speak against it. Lines of one group (separated by
/// line breaks) are one text.
/// </summary>
internal static class LineScore
{
    private const int LongText = 80;
    private const int ShortText = 25;
    private static readonly SearchValues<char> Marks = SearchValues.Create(".,;:!?。、，．！？；：؟،۔।·«»„“”\"…");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?。！？؟۔।…:”\"»】」』）");

    public static void Apply(PageOutline outline)
    {
        var lines = outline.Lines;
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].Group == lines[start].Group)
                end++;
            Apply(lines, start, end);
            start = end;
        }
    }

    /// <summary>Whether the text ends as a sentence does.</summary>
    public static bool EndsSentence(string text) => text.Length > 0 && (SentenceEnds.Contains(text[^1]) || EndsWithBracket(text) || (text.Length >= ShortText && HasNoMarks(text[^1])));

    /// <summary>"… in autumn. (mb)"</summary>
    private static bool EndsWithBracket(string text) =>
        text[^1] == ')' && text.LastIndexOf('(') is > ShortText and var start && text.AsSpan(0, start).TrimEnd() is [.., var last] && SentenceEnds.Contains(last);

    /// <summary>Thai, Lao, Burmese and Khmer end sentences with a space, and have no commas.</summary>
    private static bool HasNoMarks(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    private static void Apply(IReadOnlyList<TextLine> lines, int start, int end)
    {
        int length = 0, linked = 0;
        var hasMarks = false;
        for (var i = start; i < end; i++)
        {
            if (end - start > 1 && IsLink(lines[i]))
                continue;

            length += lines[i].Length;
            linked += lines[i].LinkLength;
            hasMarks |= lines[i].Text.AsSpan().ContainsAny(Marks) || (lines[i].Text.Length > 0 && HasNoMarks(lines[i].Text[^1]));
        }

        var score = length == 0 ? 0 : Of(lines[start], length, linked, EndsSentence(lines[end - 1].Text)) * (hasMarks ? 1 : 0.4);
        for (var i = start; i < end; i++)
            lines[i].Score = end - start > 1 && IsLink(lines[i]) ? LinkScore(lines[i].Length) : length == 0 ? 0 : score * lines[i].Length / length;
    }

    /// <summary>A line that is a link in a text of several lines is no part of that text.</summary>
    private static bool IsLink(TextLine line) => line.Length >= 10 && line.LinkShare > 0.8;

    private static double LinkScore(int length) => -10 - (Math.Min(length, 80) / 2.0);

    private static double Of(TextLine line, int length, int linked, bool endsSentence)
    {
        if (line.Kind == LineKind.Caption)
            return 0;

        var linkShare = (double)linked / length;
        if (linkShare > 0.5)
            return line.Kind == LineKind.Heading ? -10 : LinkScore(length);

        return line.Kind switch
        {
            LineKind.Heading => 0,
            LineKind.TableRow => length >= LongText ? (length - linked) * 0.7 : 0,
            LineKind.ListItem => length >= LongText ? (length - linked) * 0.9 : endsSentence ? (length - linked) * 0.5 : -2,
            _ => OfText(line, length, linked, endsSentence),
        };
    }

    private static double OfText(TextLine line, int length, int linked, bool endsSentence)
    {
        var isParagraph = line.Region.Name is "p" or "blockquote" or "pre" or "dd";
        if (length >= LongText)
            return length - linked;
        if (endsSentence && length >= ShortText)
            return (length - linked) * (isParagraph ? 0.7 : 0.5);

        return isParagraph ? endsSentence ? length * 0.3 : -1 : -5;
    }
}

using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Pages.Metadata;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>Takes out of a body's lines what is not the story: pointers, fillers, bylines, repeats, and what stands before its start and after its end.</summary>
internal static class BodyCleaner
{
    private const int LongestFiller = 120;
    private const int LongestPointer = 200;
    private const int LongestByline = 80;
    private const int ShortestRepeat = 30;
    private const int LongestLabel = 25;

    /// <summary>Of a line with the times of publication and of the last change.</summary>
    private const int LongestTimes = 90;

    /// <summary>So many lines at the end may be about the site or the author.</summary>
    private const int LastLines = 3;
    private const int LongestLastLine = 400;
    private const int ShortestAuthor = 5;

    /// <summary>A byline that was not at the top stands among these lines, and has so many letters beside the name.</summary>
    private const int FirstLines = 4;
    private const int LongestBy = 8;
    private const int LongestByWithDate = 50;

    /// <summary>The rest after a heading that ends stories is kept when it has this share of all.</summary>
    private const double ShareAfterEnd = 0.4;

    public static List<TextLine> Clean(List<TextLine> lines, StoryFacts facts)
    {
        var titles = facts.Titles.Select(LetterText.Of).Where(title => title.Length > 0).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = lines.Where(line => line.IsMedia || (!IsCaption(line) && !IsPointer(line) && !IsFiller(line) && !IsLinkLine(line) && !IsTime(line) && !IsLabel(line) && !IsTitle(line, titles))).ToList();
        kept = CutEnd(kept);
        kept.RemoveAll(line => line.Text.Length >= ShortestRepeat && !seen.Add(line.Text));
        return WithoutColophon(WithoutByline(Trim(kept, facts), facts), facts);
    }

    /// <summary>The title, or a top heading that has it with a word above it.</summary>
    private static bool IsTitle(TextLine line, HashSet<string> titles)
    {
        var letters = LetterText.Of(line.Text);
        return titles.Contains(letters) || (line.Level == 1 && titles.Any(title => title.Length * 2 > letters.Length && letters.Contains(title, StringComparison.Ordinal)));
    }

    private static bool IsCaption(TextLine line) => line.Kind == LineKind.Caption;

    private static bool IsLinkLine(TextLine line) => line.LinkShare > 0.75 && line.Length < LongestPointer && line.Kind != LineKind.Quotation;

    private static bool IsPointer(TextLine line) => line.Length <= LongestPointer && StartsWithAny(line.Text, Phrases.Pointers) && (line.LinkLength > 0 || line.Text.Length < 80);

    /// <summary>One word makes a filler of a label, not of a sentence: "Loading the ships took an hour."</summary>
    private static bool IsFiller(TextLine line) => line.Length <= LongestFiller && line.Score < 60
        && StartsWithAny(line.Text, line.Length > LongestLabel && LineScore.EndsSentence(line.Text) ? Phrases.LongFillers : Phrases.Fillers);

    /// <summary>A few words alone in a box, neither sentence nor heading: "Advertisement", "AFP", "Video".</summary>
    private static bool IsLabel(TextLine line) => line is { Kind: LineKind.Paragraph, Score: < 0, Region.Name: not ("p" or "pre" or "dd" or "dt" or "td") }
        && line.Length <= LongestLabel && !line.Marks.Any(mark => mark.Kind is TextMarkKind.Bold or TextMarkKind.Code && mark.Length == line.Text.Length);

    /// <summary>A time of day or a date that stands alone.</summary>
    private static bool IsTime(TextLine line) => line.Kind is LineKind.Paragraph && (line.Text.Length is > 2 and <= 40 || (line.Text.Length is > 40 and <= LongestTimes && line.Text.Count(char.IsDigit) * 3 >= line.Text.Length)) && char.IsDigit(line.Text.AsSpan().TrimStart()[0])
        && !LineScore.EndsSentence(line.Text) && (DateScanner.Find(line.Text, null) is not null || ClockText.Read(line.Text, out var length) is not null && line.Text.Length <= length + 6);

    private static bool StartsWithAny(string text, string[] beginnings)
    {
        var start = Undotted(text).AsSpan().TrimStart("[(（【►▶>»•*-–— ");
        foreach (var beginning in beginnings)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && EndsWord(start, beginning.Length))
                return true;
        }

        return false;
    }

    /// <summary>No comparison that ignores case takes the Turkish capital for an i.</summary>
    private static string Undotted(string text) => text.Replace('İ', 'i');

    private static bool EndsWord(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || !char.IsLetter(text[at - 1]) || !char.IsLetter(text[at]) || text[at] > '\u0500';

    /// <summary>Cuts at the first heading under which pages list other things, when little comes after it.</summary>
    private static List<TextLine> CutEnd(List<TextLine> lines)
    {
        var total = Sum(lines, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (IsEnd(lines[i]) && Sum(lines, i) < total * ShareAfterEnd)
                return lines[..i];
        }

        lines.RemoveAll(IsEnd);
        return lines;
    }

    private static double Sum(List<TextLine> lines, int start) => lines.Skip(start).Sum(line => Math.Max(0, line.Score));

    private static bool IsEnd(TextLine line)
    {
        if (line.Text.Length is 0 or > 50)
            return false;

        if (line.Kind == LineKind.Heading && StartsWithAny(line.Text, Phrases.EndOpenings))
            return true;

        var text = Undotted(line.Text).Trim(':', ' ', '(', ')', '.', '…', '»', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Phrases.Ends.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Takes the last lines off that are about the author, the copyright or the newsletter, however long they are.</summary>
    private static List<TextLine> WithoutColophon(List<TextLine> lines, StoryFacts facts)
    {
        var author = facts.Author?.Split(',')[0];
        for (var round = 0; round < LastLines && lines.Count > LastLines; round++)
        {
            var last = lines[^1];
            var isOfAuthor = author is not null && TextWeight.Of(author) >= ShortestAuthor && IsOfAuthor(last.Text, author) && !IsSubject(author, lines);
            if (last.IsMedia || last.Length > LongestLastLine || last.Kind == LineKind.Quotation || (!isOfAuthor && !StartsWithAny(last.Text, Phrases.Colophons)))
                break;

            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    /// <summary>A company writes about itself; a person's story hardly names its author.</summary>
    private static bool IsSubject(string author, List<TextLine> lines) => lines.Take(lines.Count - LastLines).Any(line => line.Length > LongestByline && line.Text.Contains(author, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says who the author is or how to reach her.</summary>
    private static bool IsOfAuthor(string text, string author) => text.Length > author.Length + 3
        && (text.StartsWith(author, StringComparison.OrdinalIgnoreCase) || (text.Contains(author, StringComparison.OrdinalIgnoreCase) && Array.Exists(Phrases.Contacts, phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase))));

    /// <summary>Takes labels off both ends: what stands before the first and after the last running text.</summary>
    private static List<TextLine> Trim(List<TextLine> lines, StoryFacts facts)
    {
        var first = lines.FindIndex(line => IsStart(line, facts));
        if (first < 0)
            return lines.FindAll(line => line.Score > 0);

        var last = lines.FindLastIndex(IsLast);
        while (first > 0 && lines[first - 1] is var above && (above.Kind is LineKind.Heading or LineKind.Image or LineKind.TableRow || above.IsLead || IsLabelled(above)) && !(above.Kind != LineKind.Image && IsByline(above, facts)))
            first--;
        return [.. lines[..first].FindAll(line => IsLeadLine(line, facts)), .. lines[first..(Math.Max(first, last) + 1)]];
    }

    /// <summary>A lead that is marked up as a heading or a list or is no sentence, perhaps with a byline between it and the text.</summary>
    private static bool IsLeadLine(TextLine line, StoryFacts facts) =>
        line is { IsLead: true, Level: not 1 } && !IsByline(line, facts);

    /// <summary>"<b>Where:</b> Old town hall".</summary>
    private static bool IsLabelled(TextLine line) => line is { Kind: LineKind.Paragraph, Region.Name: "p", Marks: [{ Kind: TextMarkKind.Bold, Offset: 0, Length: var length }, ..] }
        && length < line.Text.Length && (line.Text[length - 1] == ':' || line.Text[length] == ':') && line.LinkLength == 0;

    private static bool IsStart(TextLine line, StoryFacts facts) => line.Score > 0 && line.Kind != LineKind.Heading && !IsByline(line, facts);

    private static bool IsLast(TextLine line) =>
        line.Score > 0 || line.Kind is LineKind.TableRow or LineKind.Image or LineKind.Video or LineKind.Embed
        || (line.Kind == LineKind.ListItem && line.LinkShare < 0.3)
        || (line.Kind is LineKind.Paragraph or LineKind.Quotation && line.Region.Name is "p" or "blockquote" or "pre" && LineScore.EndsSentence(line.Text));

    /// <summary>A byline below a subtitle or a box: the author's name, and hardly more.</summary>
    private static List<TextLine> WithoutByline(List<TextLine> lines, StoryFacts facts)
    {
        var author = LetterText.Of(facts.Author ?? "");
        var at = lines.FindIndex(line => line.Kind == LineKind.Paragraph && author.Length >= ShortestAuthor && LetterText.Of(line.Text) is var letters
            && letters.Contains(author, StringComparison.Ordinal) && (letters.Length <= author.Length + LongestBy || (letters.Length <= author.Length + LongestByWithDate && DateScanner.Find(line.Text, null) is not null)));
        if (at is >= 0 and < FirstLines)
            lines.RemoveAt(at);
        return lines;
    }

    private static bool IsByline(TextLine line, StoryFacts facts) =>
        line.Length <= LongestByline
        && ((facts.Author is { Length: > 3 } author && line.Text.Contains(author, StringComparison.OrdinalIgnoreCase)) || (line.Text.Length <= LongestByline / 2 && DateScanner.Find(line.Text, null) is not null));
}

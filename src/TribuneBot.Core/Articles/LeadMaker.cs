namespace TribuneBot.Core.Articles;

/// <summary>Makes a lead from the beginning of a text that came without one.</summary>
internal static class LeadMaker
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaxLength = 300;

    /// <summary>In UTF-16 code units.</summary>
    public const int MaxTitleLength = 120;

    /// <summary>A first sentence of at least this length stands alone.</summary>
    private const int LongEnough = 120;

    private const int LongestAbbreviation = 3;

    /// <summary>
    /// The first sentence of the first paragraph, with the next ones while it is short and they fit; where the first one alone is too
    /// long, its beginning up to a border of words, with an ellipsis.
    /// </summary>
    public static string Make(string text)
    {
        var paragraph = FirstParagraph(text);
        var end = 0;
        while (end < LongEnough)
        {
            var next = SentenceEnd(paragraph, end);
            if (next == end || next > MaxLength)
                break;
            end = next;
        }

        return end > 0 ? paragraph[..end].ToString() : CutAtWord(paragraph, MaxLength);
    }

    /// <summary>What stands in for a title that is missing: the beginning of the text, up to a border of words, with an ellipsis where cut.</summary>
    public static string MakeTitle(string text) => CutAtWord(FirstParagraph(text), MaxTitleLength);

    private static ReadOnlySpan<char> FirstParagraph(string text)
    {
        var rest = text.AsSpan().Trim();
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end].TrimEnd();
    }

    /// <summary>Where the sentence after <paramref name="from"/> ends, its closing quotation mark included; the length when none ends before.</summary>
    private static int SentenceEnd(ReadOnlySpan<char> text, int from)
    {
        for (var i = from + 1; i < text.Length; i++)
        {
            if (text[i - 1] is not ('.' or '!' or '?' or '…'))
                continue;

            var end = i;
            while (end < text.Length && text[end] is '"' or '”' or '»' or ')' or '’')
                end++;
            if (end == text.Length || (text[end] == ' ' && StartsSentence(text[end..]) && !IsAbbreviation(text[..(i - 1)])))
                return end;
        }

        return text.Length;
    }

    private static bool StartsSentence(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart();
        return start.Length == 0 || char.IsUpper(start[0]) || char.IsDigit(start[0]) || start[0] is '"' or '“' or '„' or '«' or '‘' or '—' or '–' or '-';
    }

    /// <summary>"Mr", "St", an initial, "г": a single letter or a short word with a capital is seldom the end of a sentence.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return (word.Length == 1 && char.IsLetter(word[0])) ||
            (word.Length is > 1 and <= LongestAbbreviation && char.IsUpper(word[0]) && char.IsLetter(word[^1]));
    }

    private static string CutAtWord(ReadOnlySpan<char> paragraph, int maxLength)
    {
        if (paragraph.Length <= maxLength)
            return paragraph.ToString();

        var cut = paragraph[..(maxLength - 1)];
        var border = cut.LastIndexOf(' ');
        if (border > 0)
            cut = cut[..border];
        else if (char.IsHighSurrogate(cut[^1]))
            cut = cut[..^1];
        return string.Concat(cut.TrimEnd(), "…");
    }
}

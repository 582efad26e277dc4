namespace TribuneBot.Ingest.Cleaning;

/// <summary>A word of a sentence as the search for a cited agency sees it.</summary>
/// <param name="Text">Without the punctuation around it.</param>
/// <param name="Stem">Without a case ending that is set off: <c>AZƏRTAC-a</c>, <c>Trend'ə</c>.</param>
/// <param name="EndsClause">Whether a mark that ends a name stands behind it.</param>
internal readonly record struct CitationWord(string Text, string Stem, bool EndsClause)
{
    private const string ClauseMarks = ".,;:!?)»”\"";

    /// <summary>Long texts cite in their first paragraphs or not at all.</summary>
    private const int MaxWords = 2_000;

    public bool IsName => Text.Length > 0 && (char.IsUpper(Text[0]) || (Text.Contains('.') && char.IsAsciiLetter(Text[^1])));

    public static CitationWord[] Split(string text) =>
        [.. text.Split((char[]?)null, MaxWords + 1, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).Select(Read)];

    private static CitationWord Read(string raw)
    {
        var text = raw.Trim('.', ',', ';', ':', '!', '?', '(', ')', '«', '»', '“', '”', '„', '"', '\'', '’', '-', '–', '—');
        return new CitationWord(text, WithoutEnding(text), ClauseMarks.Contains(raw[^1]));
    }

    /// <summary>An ending that is set off by a hyphen or an apostrophe is short and in small letters; "France-Presse" keeps its second half.</summary>
    private static string WithoutEnding(string word)
    {
        var mark = word.LastIndexOfAny(['-', '\'', '’']);
        return mark > 0 && mark < word.Length - 1 && char.IsLower(word[mark + 1]) && word.Length - mark <= 5 && char.IsUpper(word[0])
            ? word[..mark]
            : word;
    }
}

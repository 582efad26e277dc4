namespace TribuneBot.Ingest.Cleaning;

/// <summary>
/// Mends the first letter of a body that a page sets apart ("O n June 2" is "On June 2").
/// <para>The rule. A body that starts with one capital, a space and a run of small letters is joined when the capital is no word of
/// the language by itself ("T he", "Ə hali"). Where it is one (en A, I; az O and numerals; ru А, В, И, К, О, С, У, Я) the two are joined only
/// when the run cannot be a word: it has no vowel, starts as no word of the language does ("zd"), completes one of the words
/// stories open with (<see cref="OpeningWords"/>), or the joined word stands elsewhere on the page and the run does not.</para>
/// <para>A run of capitals ("B AKU, June 2") is joined when the capital is no word by itself and the run has two letters or more.</para>
/// </summary>
internal static class DropCap
{
    private const string Quotes = "\"“«„‘'";

    /// <param name="language">Two-letter code; other languages are treated as English.</param>
    /// <param name="context">The title and whatever else of the page may hold the joined word.</param>
    public static string Mend(string body, string language, string context)
    {
        var start = body.Length > 0 && Quotes.Contains(body[0]) ? 1 : 0;
        if (start + 2 >= body.Length || !char.IsUpper(body[start]) || !char.IsWhiteSpace(body[start + 1]))
            return body;

        var run = start + 1;
        while (run < body.Length && char.IsWhiteSpace(body[run]))
            run++;

        var fragment = LetterRun(body.AsSpan(run)).ToString();
        if (fragment.Length == 0 || IsCyrillic(fragment[0]) != IsCyrillic(body[start]))
            return body;

        var rest = string.Concat(body.AsSpan(run + fragment.Length), " ", context);
        return BelongTogether(body[start], fragment, OpeningWords.Of(language), rest)
            ? string.Concat(body.AsSpan(0, start + 1), body.AsSpan(run))
            : body;
    }

    private static bool BelongTogether(char capital, string fragment, OpeningWords words, string rest)
    {
        if (fragment.All(char.IsUpper))
            return fragment.Length > 1 && !words.IsWord(capital);
        if (!fragment.All(char.IsLower))
            return false;
        if (words.IsNumeral(capital))
            return !words.FollowsNumeral(fragment);
        if (!words.IsWord(capital))
            return true;
        if (words.IsShortWord(fragment))
            return false;

        return !words.CanStandAlone(fragment)
            || words.Opens(capital, fragment)
            || (Contains(rest, capital + fragment) && !Contains(rest, fragment));
    }

    private static bool Contains(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> LetterRun(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        return text[..length];
    }

    private static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ӿ';
}

namespace TribuneBot.Telegram.Rendering;

/// <summary>Where a text may be broken. Positions are UTF-16 code units; a surrogate pair is never cut.</summary>
internal static class TextBreaks
{
    private const string SentenceMarks = ".!?…";
    private const string ClosingMarks = "\"'”’»)]";

    /// <summary>The end of the last sentence that leaves at least half of <paramref name="most"/> units, else of the last word.</summary>
    public static int BestEnd(string text, int most)
    {
        var sentence = LastSentenceEnd(text, most);
        return sentence > most / 2 ? sentence : LastWordEnd(text, most);
    }

    /// <summary>The end of the last sentence within the first <paramref name="most"/> units, or 0.</summary>
    public static int LastSentenceEnd(string text, int most)
    {
        for (var end = Math.Min(most, text.Length); end > 0; end--)
        {
            if (IsSentenceEnd(text, end))
                return end;
        }

        return 0;
    }

    /// <summary>The end of the last word within the first <paramref name="most"/> units; within a word that is longer than that, its last whole character.</summary>
    public static int LastWordEnd(string text, int most)
    {
        if (text.Length <= most)
            return text.Length;

        for (var end = most; end > 0; end--)
        {
            if (char.IsWhiteSpace(text[end]) && !char.IsWhiteSpace(text[end - 1]))
                return end;
        }

        return WholeCharacters(text, most);
    }

    /// <summary>The largest position up to <paramref name="most"/> that is not inside a surrogate pair.</summary>
    public static int WholeCharacters(string text, int most) =>
        most > 0 && most < text.Length && char.IsSurrogatePair(text[most - 1], text[most]) ? most - 1 : Math.Min(most, text.Length);

    /// <summary>A mark, perhaps closed by a quote, with the text's end or a space behind it; an initial ("A. Huseynov") ends nothing.</summary>
    private static bool IsSentenceEnd(string text, int end)
    {
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
            return false;

        var last = end - 1;
        while (last > 0 && ClosingMarks.Contains(text[last]))
            last--;

        var isInitial = text[last] == '.' && last >= 1 && char.IsUpper(text[last - 1]) && (last == 1 || !char.IsLetterOrDigit(text[last - 2]));
        return SentenceMarks.Contains(text[last]) && !isInitial;
    }
}

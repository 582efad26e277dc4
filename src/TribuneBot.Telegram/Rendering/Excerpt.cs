namespace TribuneBot.Telegram.Rendering;

/// <summary>The beginning of a text that is too long.</summary>
internal static class Excerpt
{
    private const string Ellipsis = "…";

    /// <summary>
    /// The text when it fits; otherwise its whole sentences that fit, or, when those are less than half of what fits, its whole words and "…".
    /// </summary>
    /// <param name="most">UTF-16 code units, which are never fewer than what Telegram counts.</param>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
            return text;
        if (most < 1)
            return "";

        var sentences = TextBreaks.LastSentenceEnd(text, most);
        if (sentences > most / 2)
            return text[..sentences].TrimEnd();

        var words = TextBreaks.LastWordEnd(text, most - Ellipsis.Length);
        return text[..words].TrimEnd(' ', '\n', ',', ';', ':', '–', '—', '-') + Ellipsis;
    }
}

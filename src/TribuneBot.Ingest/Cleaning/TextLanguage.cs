namespace TribuneBot.Ingest.Cleaning;

/// <summary>Which of the three languages a text is written in, as far as its letters tell; enough to choose a table of words.</summary>
internal static class TextLanguage
{
    private const string AzerbaijaniOnly = "ğĞıİşŞöÖüÜçÇ";

    /// <returns>"az", "ru" or "en".</returns>
    public static string Guess(ReadOnlySpan<char> text)
    {
        int letters = 0, cyrillic = 0, azerbaijani = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;

            letters++;
            if (c is >= 'Ѐ' and <= 'ӿ')
                cyrillic++;
            else if (c is 'ə' or 'Ə')
                azerbaijani += 2;
            else if (AzerbaijaniOnly.Contains(c))
                azerbaijani++;
        }

        if (cyrillic * 2 > letters)
            return "ru";

        // An English story about Bakı or Şuşa has a few such letters; in Azerbaijani every tenth is one.
        return azerbaijani * 25 > letters ? "az" : "en";
    }
}

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>How much a sign counts, so that texts of all scripts can be measured alike.</summary>
internal static class TextWeight
{
    /// <summary>A Chinese sign is about as much as three Latin letters, a Japanese or Korean syllable as two.</summary>
    public static int Of(char c)
    {
        if (c < 0x3000)
            return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.SpacingCombiningMark ? 1 : 0;
        if (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF')
            return 3;

        return c is >= '\u3040' and <= '\u30FF' or >= '\uAC00' and <= '\uD7AF' ? 2 : char.IsLetterOrDigit(c) ? 1 : 0;
    }

    public static int Of(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var c in text)
            sum += Of(c);
        return sum;
    }
}

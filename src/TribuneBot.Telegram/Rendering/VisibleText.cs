using System.Text;

namespace TribuneBot.Telegram.Rendering;

/// <summary>Text as Telegram will show and count it.</summary>
internal static class VisibleText
{
    /// <summary>
    /// The text's code points with line ends as <c>\n</c>, other control characters as spaces and lone surrogates as U+FFFD: Telegram refuses
    /// or rewrites those, and marks must not move by it.
    /// </summary>
    public static IEnumerable<Rune> Clean(string text)
    {
        var afterReturn = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isLineEndPart = afterReturn && rune.Value == '\n';
            afterReturn = rune.Value == '\r';
            if (isLineEndPart)
                continue;

            yield return rune.Value switch
            {
                '\n' or '\r' => new Rune('\n'),
                < ' ' or 0x7F => new Rune(' '),
                _ => rune,
            };
        }
    }
}

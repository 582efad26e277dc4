using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>
/// What Telegram does to every text before it keeps it: control characters become spaces, some marks disappear, and the
/// entities move along.
/// </summary>
internal static class TextCleaner
{
    internal static FormattedText Clean(string text, IReadOnlyList<TextEntity> entities)
    {
        var cleaned = new StringBuilder(text.Length);
        int[]? moved = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (moved is not null)
                moved[i] = cleaned.Length;
            if (!IsDropped(text[i]))
                cleaned.Append(text[i] < ' ' && text[i] != '\n' ? ' ' : text[i]);
            else
                moved ??= Identity(text.Length, i);
        }

        CalmDirectionMarks(cleaned);
        if (moved is null)
            return new FormattedText(cleaned.ToString(), entities);
        moved[text.Length] = cleaned.Length;
        return new FormattedText(cleaned.ToString(), [.. entities.Select(e => e with { Offset = moved[e.Offset], Length = moved[e.End] - moved[e.Offset] }).Where(static e => e.Length > 0)]);
    }

    /// <summary>Nothing that a reader could see.</summary>
    internal static bool IsBlank(string text)
    {
        foreach (var c in text)
            if (!(c is ' ' or '\n' or '\u00a0' or '\u00ad' or '\u034f' or '\u061c' or '\u115f' or '\u1160' or '\u1680' or '\u180e' or '\u2800' or '\u3000' or '\u3164' or '\ufeff' or '\uffa0' ||
                c is >= '\u2000' and <= '\u200f' || c is >= '\u202f' and <= '\u202f' || c is >= '\u205f' and <= '\u206f' || c is '\u17b4' or '\u17b5'))
                return false;
        return true;
    }

    private static int[] Identity(int length, int upTo)
    {
        var map = new int[length + 1];
        for (var i = 0; i <= upTo; i++)
            map[i] = i;
        return map;
    }

    private static bool IsDropped(char c) => c is '\r' or (>= '\u2028' and <= '\u202e') or '\u0333' or '\u033f' or '\u030a';

    // Of a run of left-to-right and right-to-left marks only the last keeps its effect.
    private static void CalmDirectionMarks(StringBuilder text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] is '\u200e' or '\u200f' && text[i + 1] is '\u200e' or '\u200f')
                text[i] = '\u200c';
    }
}

using System.Buffers;
using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>
/// What Telegram does to every text before it keeps it: control characters become spaces, some marks disappear, and the
/// entities move along.
/// </summary>
internal static class TextCleaner
{
    private static readonly SearchValues<char> Touched = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f" +
        "\u030a\u0333\u033f\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e");

    /// <summary>The text alone: an address, or the name of a programming language.</summary>
    internal static string Clean(string text) => text.AsSpan().IndexOfAny(Touched) < 0 ? text : Clean(text, []).Text;

    /// <param name="text">Well-formed UTF-16.</param>
    /// <param name="entities">A proper tree, within the text.</param>
    internal static FormattedText Clean(string text, List<TextEntity> entities)
    {
        if (text.AsSpan().IndexOfAny(Touched) < 0)
            return new FormattedText(text, entities);
        var cleaned = new StringBuilder(text.Length);
        var moved = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            moved[i] = cleaned.Length;
            if (!IsDropped(text[i]))
                cleaned.Append(text[i] < ' ' && text[i] != '\n' ? ' ' : text[i]);
        }

        moved[text.Length] = cleaned.Length;
        CalmDirectionMarks(cleaned);
        var kept = entities.ConvertAll(e => e with { Offset = moved[e.Offset], Length = moved[e.End] - moved[e.Offset] });
        kept.RemoveAll(static e => e.Length == 0);
        return new FormattedText(cleaned.ToString(), kept);
    }

    /// <summary>Nothing that a reader could see, as far as Telegram knows.</summary>
    internal static bool IsBlank(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!IsInvisible(rune.Value))
                return false;
        return true;
    }

    private static bool IsInvisible(int code) =>
        code is ' ' or '\n' or 0xa0 or 0x1680 or 0x180e or (>= 0x2000 and <= 0x200f) or 0x202e or 0x202f or 0x205f or 0x2800 or 0x3000 or 0xfeff or 0xfffc or (>= 0xe0000 and <= 0xe007f);

    private static bool IsDropped(char c) => c is '\r' or (>= '\u2028' and <= '\u202e') or '\u0333' or '\u033f' or '\u030a';

    // Of a run of left-to-right and right-to-left marks only the last keeps its effect.
    private static void CalmDirectionMarks(StringBuilder text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] is '\u200e' or '\u200f' && text[i + 1] is '\u200e' or '\u200f')
                text[i] = '\u200c';
    }
}

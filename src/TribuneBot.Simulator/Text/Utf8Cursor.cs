using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>Steps through well-formed UTF-8, a character at a time, both ways.</summary>
internal static class Utf8Cursor
{
    /// <summary>The character that begins at <paramref name="at"/>, and where the next one begins.</summary>
    internal static int Next(ReadOnlySpan<byte> text, int at, out int code)
    {
        if (text[at] < 0x80)
        {
            code = text[at];
            return at + 1;
        }

        Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
        code = rune.Value;
        return at + length;
    }

    /// <summary>The character that ends at <paramref name="at"/>, and where it begins.</summary>
    internal static int Previous(ReadOnlySpan<byte> text, int at, out int code)
    {
        do
            at--;
        while ((text[at] & 0xc0) == 0x80);
        Next(text, at, out code);
        return at;
    }

    /// <summary>The first <paramref name="value"/> from <paramref name="from"/> on; -1 when there is none.</summary>
    internal static int Find(ReadOnlySpan<byte> text, byte value, int from)
    {
        var index = text[from..].IndexOf(value);
        return index < 0 ? -1 : from + index;
    }

    /// <summary>Where the run of ASCII letters, digits and underscores from <paramref name="from"/> on ends.</summary>
    internal static int SkipName(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length && Characters.IsName(text[from]))
            from++;
        return from;
    }

    internal static bool FollowsWord(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0)
            return false;
        Previous(text, at, out var code);
        return Characters.IsWord(code);
    }

    internal static bool PrecedesWord(ReadOnlySpan<byte> text, int at)
    {
        if (at == text.Length)
            return false;
        Next(text, at, out var code);
        return Characters.IsWord(code);
    }
}

namespace TribuneBot.Simulator.Text;

/// <summary>The HTML character references that Telegram knows: four names and any number.</summary>
internal static class CharacterReference
{
    /// <summary>A number takes at most 9 characters after the ampersand; longer ones stay as they are.</summary>
    private const int LongestNumber = 10;

    /// <summary>Reads the reference at <paramref name="position"/>; moves past it only when it is one.</summary>
    internal static bool TryRead(MarkupText text, ref int position, out uint codePoint)
    {
        var end = position + 1;
        codePoint = text[end] == '#' ? ReadNumber(text, position, ref end) : ReadName(text, ref end);
        if (codePoint == 0)
            return false;
        position = text[end] == ';' ? end + 1 : end;
        return true;
    }

    private static uint ReadNumber(MarkupText text, int start, ref int end)
    {
        end++;
        var hexadecimal = text[end] == 'x';
        if (hexadecimal)
            end++;
        ulong value = 0;
        while (DigitAt(text[end], hexadecimal) is { } digit)
        {
            value = Math.Min((value * (hexadecimal ? 16u : 10u)) + digit, uint.MaxValue);
            end++;
        }

        return value is 0 or >= 0x10ffff || end - start >= LongestNumber ? 0 : (uint)value;
    }

    private static uint? DigitAt(byte value, bool hexadecimal)
    {
        if (char.IsAsciiDigit((char)value))
            return (uint)(value - '0');
        return hexadecimal && char.IsAsciiHexDigit((char)value) ? (uint)((value | 0x20) - 'a' + 10) : null;
    }

    private static uint ReadName(MarkupText text, ref int end)
    {
        var start = end;
        while (char.IsAsciiLetter((char)text[end]))
            end++;
        return text.Slice(start, end) switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => 0,
        };
    }
}

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>Numbers of 13 to 19 digits, with spaces or hyphens between them or without, whose check digit is right.</summary>
internal static class BankCards
{
    private const int Fewest = 13;
    private const int Most = 19;

    internal static void Find(ReadOnlySpan<byte> text, List<FoundRange> found)
    {
        Span<byte> digits = stackalloc byte[Most];
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
            if (next < 0)
                return;
            var start = at += next;
            var isSpoiled = IsSpoiled(text, start);
            var count = Skip(text, ref at, whole: isSpoiled);
            if (isSpoiled || count is < Fewest or > Most)
                continue;
            var end = at;
            while (!char.IsAsciiDigit((char)text[end - 1]))
                end--;
            if (end - start < 2 * count && !IsContinued(text, end) && CardNumber.IsValid(Digits(text[start..end], digits)))
                found.Add(new FoundRange(EntityType.BankCardNumber, start, end));
        }
    }

    private static bool IsSpoiled(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0)
            return false;
        Utf8Cursor.Previous(text, at, out var code);
        return code is '.' or ',' or '+' or '-' or '_' || Characters.IsLetter(code);
    }

    private static bool IsContinued(ReadOnlySpan<byte> text, int at)
    {
        if (at == text.Length)
            return false;
        Utf8Cursor.Next(text, at, out var code);
        return code is '-' or '_' || Characters.IsLetter(code);
    }

    // A number written without any gap ends at the first space; another may follow it.
    private static int Skip(ReadOnlySpan<byte> text, ref int at, bool whole)
    {
        var (start, count) = (at, 0);
        for (; at < text.Length && (char.IsAsciiDigit((char)text[at]) || text[at] is (byte)' ' or (byte)'-'); at++)
        {
            if (!whole && text[at] == ' ' && count is >= 16 and <= Most && count == at - start)
                break;
            if (char.IsAsciiDigit((char)text[at]))
                count++;
        }

        return count;
    }

    private static ReadOnlySpan<byte> Digits(ReadOnlySpan<byte> number, Span<byte> digits)
    {
        var count = 0;
        foreach (var value in number)
            if (char.IsAsciiDigit((char)value))
                digits[count++] = (byte)(value - '0');
        return digits[..count];
    }
}

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>$TAGS of one to eight capital letters, and $1INCH.</summary>
internal static class Cashtags
{
    internal static void Find(ReadOnlySpan<byte> text, List<FoundRange> found)
    {
        for (var at = Utf8Cursor.Find(text, (byte)'$', 0); at >= 0; at = Utf8Cursor.Find(text, (byte)'$', at))
        {
            var start = at++;
            if (start > 0 && Spoils(text, start, before: true))
                continue;
            at = SkipSymbol(text, at);
            if (at - start - 1 is < 1 or > 8)
                continue;
            at = TagOwner.Skip(text, at, mayBeCut: false);
            if (at == text.Length || !Spoils(text, at, before: false))
                found.Add(new FoundRange(EntityType.Cashtag, start, at));
        }
    }

    private static int SkipSymbol(ReadOnlySpan<byte> text, int at)
    {
        if (text[at..].StartsWith("1INCH"u8))
            return at + 5;
        while (at < text.Length && char.IsAsciiLetterUpper((char)text[at]))
            at++;
        return at;
    }

    private static bool Spoils(ReadOnlySpan<byte> text, int at, bool before)
    {
        int code;
        if (before)
            Utf8Cursor.Previous(text, at, out code);
        else
            Utf8Cursor.Next(text, at, out code);
        return code == '$' || Characters.IsTag(code);
    }
}

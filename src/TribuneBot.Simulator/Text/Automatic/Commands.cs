namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>/commands of up to 64 characters, with a bot's name after an @ or without.</summary>
internal static class Commands
{
    internal static void Find(ReadOnlySpan<byte> text, List<FoundRange> found)
    {
        for (var at = Utf8Cursor.Find(text, (byte)'/', 0); at >= 0; at = Utf8Cursor.Find(text, (byte)'/', at))
        {
            var start = at++;
            if (Utf8Cursor.FollowsWord(text, start) || (start > 0 && IsGlued(text[start - 1])))
                continue;
            at = Utf8Cursor.SkipName(text, at);
            if (at - start - 1 is < 1 or > 64 || !SkipBot(text, ref at))
                continue;
            if (!Utf8Cursor.PrecedesWord(text, at) && (at == text.Length || !IsGlued(text[at])))
                found.Add(new FoundRange(EntityType.BotCommand, start, at));
        }
    }

    private static bool SkipBot(ReadOnlySpan<byte> text, ref int at)
    {
        if (at == text.Length || text[at] != '@')
            return true;
        var start = ++at;
        at = Utf8Cursor.SkipName(text, at);
        return at - start is >= 3 and <= 32;
    }

    private static bool IsGlued(byte value) => value is (byte)'/' or (byte)'<' or (byte)'>';
}

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>#tags with at least one letter; the first 256 characters of a longer one. A channel's name may follow: #news@channel.</summary>
internal static class Hashtags
{
    private const int Longest = 256;

    internal static void Find(ReadOnlySpan<byte> text, List<FoundRange> found)
    {
        for (var at = Utf8Cursor.Find(text, (byte)'#', 0); at >= 0; at = Utf8Cursor.Find(text, (byte)'#', at))
        {
            var start = at++;
            if (start > 0 && FollowsTag(text, start))
                continue;
            var (end, hasLetter) = Read(text, ref at);
            if (at == start + 1)
                continue;
            if (end == at)
                end = at = TagOwner.Skip(text, at, mayBeCut: true);
            if (hasLetter && !(at < text.Length && text[at] == '#'))
                found.Add(new FoundRange(EntityType.Hashtag, start, end));
        }
    }

    private static bool FollowsTag(ReadOnlySpan<byte> text, int at)
    {
        Utf8Cursor.Previous(text, at, out var code);
        return Characters.IsTag(code);
    }

    private static (int End, bool HasLetter) Read(ReadOnlySpan<byte> text, ref int at)
    {
        var (end, count, hasLetter) = (-1, 0, false);
        while (at < text.Length)
        {
            var next = Utf8Cursor.Next(text, at, out var code);
            if (!Characters.IsTag(code))
                break;
            at = next;
            if (count == Longest)
                continue;
            hasLetter |= Characters.IsLetter(code);
            if (++count == Longest)
                end = at;
        }

        return (end < 0 ? at : end, hasLetter);
    }
}

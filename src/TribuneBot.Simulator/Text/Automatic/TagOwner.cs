namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>The @name right after a hashtag or cashtag, which narrows it to one channel.</summary>
internal static class TagOwner
{
    private const int Longest = 32;

    /// <summary>Where the name that begins at <paramref name="at"/> ends; <paramref name="at"/> itself when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the tag ends.</param>
    /// <param name="mayBeCut">A longer name counts up to its 32nd character rather than not at all.</param>
    internal static int Skip(ReadOnlySpan<byte> text, int at, bool mayBeCut)
    {
        if (at == text.Length || text[at] != '@')
            return at;
        var end = Utf8Cursor.SkipName(text, at + 1);
        if (mayBeCut)
            end = Math.Min(end, at + 1 + Longest);
        return end - at - 1 is >= 3 and <= Longest ? end : at;
    }
}

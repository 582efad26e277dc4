namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>tg:// and ton:// links; their hosts need no dot.</summary>
internal static class TelegramLinks
{
    private const int LongestHost = 253;

    internal static void Find(ReadOnlySpan<byte> text, List<FoundRange> found)
    {
        var at = 0;
        while (text.Length - at > 5)
        {
            at = Utf8Cursor.Find(text, (byte)':', at);
            if (at < 0)
                return;
            var scheme = text[at..].StartsWith("://"u8) ? SchemeLength(text[..at]) : 0;
            if (scheme == 0)
            {
                at++;
                continue;
            }

            var start = at - scheme;
            var host = at += 3;
            while (at < text.Length && at - host < LongestHost && (Characters.IsName(text[at]) || text[at] == '-'))
                at++;
            if (at == host)
                continue;
            at = UrlPath.Skip(text, at);
            found.Add(new FoundRange(EntityType.Url, start, at));
        }
    }

    // Telegram marks only the last three letters of tonsite://; with a dot in the host the whole is found as a web address.
    private static int SchemeLength(ReadOnlySpan<byte> before)
    {
        if (EndsWith(before, "tg"u8))
            return 2;
        return EndsWith(before, "ton"u8) || EndsWith(before, "tonsite"u8) ? 3 : 0;
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower) =>
        text.Length >= lower.Length && System.Text.Ascii.EqualsIgnoreCase(text[^lower.Length..], lower);
}

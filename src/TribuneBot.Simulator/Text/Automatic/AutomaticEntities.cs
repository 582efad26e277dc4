using System.Buffers;
using System.Text;

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>
/// What Telegram finds in a text by itself: mentions, commands, hashtags, cashtags, bank cards, web and mail addresses. The
/// rules count bytes of UTF-8, so the search works on those.
/// </summary>
internal static class AutomaticEntities
{
    // Without one of these there is nothing to find.
    private static readonly SearchValues<char> Telltales = SearchValues.Create("@/#$.:0123456789");

    internal static List<TextEntity> Find(string text)
    {
        if (text.AsSpan().IndexOfAny(Telltales) < 0)
            return [];
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Find(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static List<TextEntity> Find(ReadOnlySpan<byte> text)
    {
        var found = new List<FoundRange>();
        Mentions.Find(text, found);
        Commands.Find(text, found);
        Hashtags.Find(text, found);
        Cashtags.Find(text, found);
        BankCards.Find(text, found);
        TelegramLinks.Find(text, found);
        WebAddresses.Find(text, found);
        return found.Count == 0 ? [] : InUtf16(text, WithoutOverlaps(found));
    }

    // Of two that overlap the earlier stays, of two that begin together the longer.
    private static List<FoundRange> WithoutOverlaps(List<FoundRange> found)
    {
        var kept = new List<FoundRange>(found.Count);
        foreach (var range in found.OrderBy(static r => r.Start).ThenByDescending(static r => r.End))
            if (kept.Count == 0 || range.Start >= kept[^1].End)
                kept.Add(range);
        return kept;
    }

    private static List<TextEntity> InUtf16(ReadOnlySpan<byte> text, List<FoundRange> ranges)
    {
        var entities = new List<TextEntity>(ranges.Count);
        var (bytes, units) = (0, 0);
        foreach (var range in ranges)
        {
            units += Encoding.UTF8.GetCharCount(text[bytes..range.Start]);
            var length = Encoding.UTF8.GetCharCount(text[range.Start..range.End]);
            entities.Add(new TextEntity(range.Type, units, length));
            (bytes, units) = (range.End, units + length);
        }

        return entities;
    }
}

using System.Text.RegularExpressions;

namespace TribuneBot.Simulator.Text;

/// <summary>What Telegram finds in a text by itself: links, addresses, mentions, commands, hashtags and cashtags.</summary>
internal static partial class AutomaticEntities
{
    // Names this short are given out by Telegram alone.
    private static readonly HashSet<string> ShortNames = new(StringComparer.OrdinalIgnoreCase) { "gif", "vid", "pic" };

    internal static List<TextEntity> Find(string text)
    {
        var found = new List<TextEntity>();
        if (text.Contains('@', StringComparison.Ordinal))
            Collect(found, EntityType.Mention, Mention().Matches(text), static m => m.Length >= 5 || ShortNames.Contains(m.Value[1..]));
        if (text.Contains('/', StringComparison.Ordinal))
            Collect(found, EntityType.BotCommand, BotCommand().Matches(text), static _ => true);
        if (text.Contains('#', StringComparison.Ordinal))
            Collect(found, EntityType.Hashtag, Hashtag().Matches(text), static m => m.Value.Any(char.IsLetter));
        if (text.Contains('$', StringComparison.Ordinal))
            Collect(found, EntityType.Cashtag, Cashtag().Matches(text), static _ => true);
        if (text.Contains('.', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal))
            found.AddRange(WebAddresses.Find(text));
        return WithoutOverlaps(found);
    }

    private static void Collect(List<TextEntity> found, EntityType type, MatchCollection matches, Func<Match, bool> accept)
    {
        foreach (Match match in matches)
            if (accept(match))
                found.Add(new TextEntity(type, match.Index, match.Length));
    }

    private static List<TextEntity> WithoutOverlaps(List<TextEntity> found)
    {
        found.Sort(TextEntity.Compare);
        var kept = new List<TextEntity>(found.Count);
        foreach (var entity in found)
            if (kept.Count == 0 || entity.Offset >= kept[^1].End)
                kept.Add(entity);
        return kept;
    }

    [GeneratedRegex(@"(?<!\w)@[a-zA-Z0-9_]{3,32}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])", RegexOptions.CultureInvariant)]
    private static partial Regex BotCommand();

    [GeneratedRegex(@"(?<![\d_\p{L}\u200c])#[\d_\p{L}\u200c\u00b7]{1,256}(?![\d_\p{L}\u200c\u00b7]|#)", RegexOptions.CultureInvariant)]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![$\d_\p{L}\u200c])\$(?:1INCH|[A-Z]{1,8})(?![$\d_\p{L}\u200c])", RegexOptions.CultureInvariant)]
    private static partial Regex Cashtag();
}

using System.Text.RegularExpressions;

namespace TribuneBot.Simulator.Text;

/// <summary>Finds web and mail addresses in running text. Without a protocol only well-known top-level domains count.</summary>
internal static partial class WebAddresses
{
    private static readonly HashSet<string> TopLevelDomains = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "pro", "aero", "coop", "museum", "mobi", "jobs", "travel", "tel", "cat", "asia", "xxx",
        "app", "dev", "page", "blog", "news", "media", "press", "online", "site", "store", "shop", "tech", "xyz", "club", "live", "space", "website", "top", "link", "click", "cloud", "agency",
        "world", "today", "life", "art", "digital", "network", "social", "video", "tv", "me", "io", "ai", "co", "cc", "ly", "gg", "fm", "am", "to", "ws", "ag",
        "az", "ru", "su", "uk", "us", "ua", "by", "kz", "uz", "kg", "tj", "tm", "ge", "tr", "ir", "iq", "sy", "il", "ae", "sa", "qa", "kw", "eg", "ma", "dz", "tn", "ly", "jo", "lb",
        "de", "fr", "it", "es", "pt", "nl", "be", "lu", "ch", "at", "pl", "cz", "sk", "hu", "ro", "bg", "gr", "cy", "mt", "si", "hr", "rs", "ba", "al", "mk", "md", "lt", "lv", "ee",
        "fi", "se", "no", "dk", "is", "ie", "eu", "jp", "cn", "tw", "hk", "kr", "in", "pk", "bd", "lk", "th", "vn", "my", "sg", "id", "ph", "au", "nz", "za", "ng", "ke", "gh",
        "ca", "mx", "br", "ar", "cl", "pe", "ve", "ec", "uy", "py", "bo", "cr", "pa", "cu", "do", "рф", "укр", "бел", "ton",
    };

    internal static IEnumerable<TextEntity> Find(string text)
    {
        foreach (Match match in Candidate().Matches(text))
        {
            var length = TrimmedLength(match.Value);
            if (Classify(match, match.Value[..length]) is { } type)
                yield return new TextEntity(type, match.Index, length);
        }
    }

    private static EntityType? Classify(Match match, string value)
    {
        if (match.Groups["protocol"].Success)
            return value.Length > match.Groups["protocol"].Length ? EntityType.Url : null;
        var host = match.Groups["host"].Value;
        var dot = host.LastIndexOf('.');
        if (dot < 0 || value.Length < match.Groups["host"].Index - match.Index + host.Length || !TopLevelDomains.Contains(host[(dot + 1)..]))
            return null;
        if (!match.Groups["user"].Success)
            return EntityType.Url;
        return value.EndsWith(host, StringComparison.Ordinal) ? EntityType.Email : EntityType.Url;
    }

    // Punctuation that ends the sentence is not part of the address; a closing bracket is when it was opened inside.
    private static int TrimmedLength(string value)
    {
        var length = value.Length;
        while (length > 0)
        {
            var last = value[length - 1];
            var opening = last switch { ')' => '(', ']' => '[', '}' => '{', _ => '\0' };
            var unbalanced = opening != '\0' && value.AsSpan(0, length).Count(last) > value.AsSpan(0, length).Count(opening);
            if (!unbalanced && last is not ('.' or ',' or ':' or ';' or '!' or '?' or '\'' or '"' or '`' or '…' or '»' or '“' or '”'))
                break;
            length--;
        }

        return length;
    }

    [GeneratedRegex(
        @"(?<![\w@/.\-])(?:(?<protocol>(?:https?|ftp|tg|ton|tonsite)://)[^\s<>""«»]+|(?:(?<user>[\w.+\-]{1,64})@)?(?<host>(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-_]{0,62}[\p{L}\p{N}])?\.)+[\p{L}]{2,24})(?![\w@])(?::\d{1,5})?(?:[/?#][^\s<>""«»]*)?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Candidate();
}

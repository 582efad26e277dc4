using System.Collections.Frozen;
using System.Text;

namespace TribuneBot.Ingest.Markup;

/// <summary>
/// Takes tags that are nested absurdly deep out of HTML before it is parsed: a parser looks up the stack of open elements at every tag, so a page of
/// nothing but <c>&lt;div&gt;</c> costs the square of its size.
/// </summary>
internal static class NestingLimit
{
    /// <summary>Real pages stay under a hundred.</summary>
    private const int MaxDepth = 300;

    /// <summary>Elements that have no end tag, or whose end tag may be left out: they do not nest by themselves.</summary>
    private static readonly FrozenSet<string> Uncounted =
        "script style area base br col embed hr img input link meta source track wbr p li dt dd td th tr option html head body".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Apply(string html)
    {
        StringBuilder? kept = null;
        int depth = 0, copied = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at < html.Length - 1; at = html.IndexOf('<', Math.Min(html.Length, Math.Max(at + 1, copied))))
        {
            if (EndOfScript(html, at) is > 0 and var end)
            {
                at = end;
                continue;
            }

            var isEnd = html[at + 1] == '/';
            if (!IsCounted(html.AsSpan(isEnd ? at + 2 : at + 1)))
                continue;

            var isTooDeep = isEnd ? depth > MaxDepth : depth >= MaxDepth;
            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (!isTooDeep)
                continue;

            (kept ??= new StringBuilder(html.Length)).Append(html, copied, at - copied);
            var close = html.IndexOf('>', at);
            copied = close < 0 ? html.Length : close + 1;
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>What a script or style holds is no markup, however much it looks like it.</summary>
    /// <returns>Where its end tag starts, 0 when none starts here, the text's end when it is never closed.</returns>
    private static int EndOfScript(string html, int at)
    {
        foreach (var name in (ReadOnlySpan<string>)["script", "style"])
        {
            if (!html.AsSpan(at + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;

            var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            return end < 0 ? html.Length - 1 : end;
        }

        return 0;
    }

    private static bool IsCounted(ReadOnlySpan<char> name)
    {
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return length > 0 && char.IsAsciiLetter(name[0]) && !Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]);
    }
}

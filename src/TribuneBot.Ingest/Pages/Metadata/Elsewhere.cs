using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>
/// Tells whether an element stands in comments, in a list of other stories or beside the page's column: they have names and dates of their own. What holds the
/// page's heading is none of these, whatever its name.
/// </summary>
internal static class Elsewhere
{
    /// <summary>So many elements around one are looked at.</summary>
    private const int Reach = 14;

    private static readonly string[] Beside =
    [
        "comment", "related", "sidebar", "recent", "latest", "popular", "recommend", "teaser", "kommentar", "site-footer", "most-read", "mostread", "trending", "widget-area", "newsletter",
        "more-news", "morenews", "twitter-tweet", "instagram-media", "readmore", "read-more", "yorum", "reply", "similar", "also-",
    ];

    public static bool Holds(IElement element)
    {
        var depth = 0;
        for (var around = element; around is not null && depth < Reach; around = around.ParentElement, depth++)
        {
            if (around.LocalName is "body" or "main" || (around.LocalName == "article" && around.ClassList.Length == 0))
                return false;
            if (around.LocalName is "aside" or "nav")
                return true;

            var names = $"{around.ClassName} {around.Id}";
            if (names.Length > 1 && Array.Exists(Beside, word => names.Contains(word, StringComparison.OrdinalIgnoreCase) && !names.Contains("no-", StringComparison.Ordinal)))
                return around.QuerySelector("h1") is null;
        }

        return false;
    }
}

using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>Finds the other posts of a thread: forums number them in the element's id, <c>post_message_4711</c>, and bury them deep in tables of their own.</summary>
internal static class NumberedParts
{
    private static readonly string[] Posts = ["post", "message", "msg", "reply", "beitrag"];

    /// <summary>Those that are numbered as the body is; none where its id is no post's.</summary>
    public static IEnumerable<Region> Of(PageOutline outline, Region body) =>
        Kind(body) is { } kind ? outline.Regions.Where(region => region != body && !region.IsJunk && Kind(region) == kind && !region.Contains(body)) : [];

    /// <summary>The id without its number, where it is that of a post.</summary>
    private static string? Kind(Region region)
    {
        if (region.Element.Id is not { Length: > 4 } id || !char.IsAsciiDigit(id[^1]))
            return null;

        var kind = id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Array.Exists(Posts, word => kind.Contains(word, StringComparison.OrdinalIgnoreCase)) ? kind : null;
    }
}

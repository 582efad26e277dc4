using System.Globalization;
using TribuneBot.Ingest.Feeds.Xml;
using static TribuneBot.Ingest.Feeds.FeedNames;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Finds the image that an entry names: the largest of <c>media:content</c>, an enclosure, a thumbnail, an image element.</summary>
internal static class FeedImage
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

    /// <returns>An absolute address, or null.</returns>
    public static string? Find(FeedElement entry, Uri? baseAddress)
    {
        Candidate best = default;
        foreach (var child in entry.Children)
            Consider(child, ref best);

        return FeedAddress.Resolve(best.Address, baseAddress);
    }

    private static void Consider(FeedElement element, ref Candidate best)
    {
        if (element.Vocabulary == Vocabulary.Media && element.Name is "group" or "content")
        {
            foreach (var inside in element.Children)
                Consider(inside, ref best);
        }

        if (Rank(element) is > 0 and var rank && Address(element) is { } address)
            best = Better(best, new Candidate(address, rank, Width(element)));
    }

    private static Candidate Better(Candidate best, Candidate next) =>
        next.Rank > best.Rank || (next.Rank == best.Rank && next.Width > best.Width) ? next : best;

    /// <summary>How well an element says what the image is; 0 for an element that names none.</summary>
    private static int Rank(FeedElement element) => (element.Vocabulary, element.Name) switch
    {
        (Vocabulary.Media, "content") => IsImage(element, "url") ? 5 : 0,
        (_, "enclosure") => IsImage(element, "url") ? 4 : 0,
        (_, "link") => AtomLinks.Relation(element) == "enclosure" && IsImage(element, "href") ? 4 : 0,
        (Vocabulary.Atom, "content") => element.Attribute("src") is not null && IsImage(element, "src") ? 4 : 0,
        (Vocabulary.Media, "thumbnail") => 3,
        (Vocabulary.Itunes, "image") => 2,
        (Vocabulary.ImageSitemap, "image") => 2,
        (Vocabulary.None or Vocabulary.Rss, "image") => 1,
        _ => 0,
    };

    private static string? Address(FeedElement element) =>
        element.Attribute("url") ?? element.Attribute("href") ?? element.Attribute("src")
        ?? element.Text(Rss("url"), new FeedName(Vocabulary.ImageSitemap, "loc")) ?? Only(element);

    private static string? Only(FeedElement element) => element.FirstChild is null && element.Head.Span.Trim() is { Length: > 0 } text ? text.ToString() : null;

    private static bool IsImage(FeedElement element, string address)
    {
        if (element.Attribute("medium") is { } medium)
            return medium == "image";
        if (element.Attribute("type") is { } type)
            return type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);

        return element.Attribute(address) is { } url && Endings.Any(ending => url.Split('?')[0].EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static int Width(FeedElement element) =>
        int.TryParse(element.Attribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 0;

    private readonly record struct Candidate(string? Address, int Rank, int Width);
}

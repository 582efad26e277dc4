using System.Globalization;
using System.Xml.Linq;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Finds the lead image of an entry: the largest of <c>media:content</c>, an enclosure, a thumbnail, the first image of its text.</summary>
internal static class FeedImage
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

    /// <param name="html">The entry's content and summary as HTML.</param>
    /// <returns>An absolute address, or null.</returns>
    public static string? Find(XElement entry, string html, Uri? baseAddress)
    {
        var media = entry.Elements().Where(child => child.Name == FeedNames.Media + "group").SelectMany(group => group.Elements()).Concat(entry.Elements()).ToList();
        var found = media.Where(child => child.Name == FeedNames.Media + "content" && IsImage(child, "url")).OrderByDescending(Width).Select(Url)
            .Concat(entry.Elements().Where(IsImageEnclosure).Select(Url))
            .Concat(media.Where(child => child.Name == FeedNames.Media + "thumbnail").OrderByDescending(Width).Select(Url))
            .Concat(entry.Elements(FeedNames.Itunes + "image").Select(Url))
            .FirstOrDefault(url => url is not null);

        return Addresses.Resolve(found ?? HtmlText.FirstImage(html), baseAddress);
    }

    private static string? Url(XElement element) => element.AttributeText("url") ?? element.AttributeText("href");

    private static bool IsImageEnclosure(XElement element) =>
        (element.Name.LocalName == "enclosure" && IsImage(element, "url"))
        || (element.Name.LocalName == "link" && element.AttributeText("rel") == "enclosure" && IsImage(element, "href"));

    private static bool IsImage(XElement element, string address)
    {
        if (element.AttributeText("medium") is { } medium)
            return medium == "image";
        if (element.AttributeText("type") is { } type)
            return type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);

        return element.AttributeText(address) is { } url && Endings.Any(ending => url.Split('?')[0].EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static int Width(XElement element) =>
        int.TryParse(element.AttributeText("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 0;
}

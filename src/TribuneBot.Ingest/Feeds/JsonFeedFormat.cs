using System.Text;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Feeds.Texts;

namespace TribuneBot.Ingest.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org). Of a document that breaks off, the items before the break are kept.</summary>
internal static class JsonFeedFormat
{
    /// <param name="text">Starts with the brace.</param>
    /// <param name="address">Where the document was fetched from; null when that is not known.</param>
    public static FeedReading Read(ReadOnlySpan<char> text, Uri? address)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        var parts = JsonFeedParts.Split(bytes);
        var feed = new JsonFeedObject(parts.Fields);
        if (!parts.HasItems && feed.Text("version")?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) != true)
            return new FeedReading.NotAFeed("This is JSON, but no JSON Feed.");

        var home = FeedAddress.Resolve(feed.Text("home_page_url"), address);
        var around = address ?? FeedAddress.Base(feed.Text("feed_url"), null) ?? FeedAddress.Base(home, null);
        var language = feed.Text("language");
        return new FeedReading.Read(new FeedDocument(
            PlainText.OneLine(feed.Text("title")), home, language, [.. parts.Items.Select(item => ReadItem(new JsonFeedObject(item), feed, around))])
        {
            Salvaged = parts.IsBroken,
            Hints = new FeedHints { Hub = FeedAddress.Resolve(feed.Hub(), address), Self = FeedAddress.Resolve(feed.Text("feed_url"), address) },
        });
    }

    private static FeedEntry ReadItem(JsonFeedObject item, JsonFeedObject feed, Uri? around)
    {
        var content = item.Text("content_html") is { } html ? FieldReader.Body(html) : FieldReader.PlainBody(item.Text("content_text") ?? "");
        return new FeedEntry
        {
            Title = PlainText.OneLine(item.Text("title")),
            Link = FeedAddress.Resolve(item.Text("url"), around) ?? FeedAddress.Resolve(item.Text("external_url"), around),
            Guid = item.Text("id"),
            Published = TimeReader.Read(item.Text("date_published")),
            Updated = TimeReader.Read(item.Text("date_modified")),
            Author = item.Author() ?? feed.Author(),
            Categories = FeedCategories.Distinct(item.Texts("tags")),
            Summary = PlainText.Paragraphs(item.Text("summary") ?? ""),
            Text = content.Text,
            Image = FeedAddress.Resolve(item.Text("image") ?? item.Text("banner_image") ?? item.Attachment("image/") ?? content.Image, around),
        };
    }
}

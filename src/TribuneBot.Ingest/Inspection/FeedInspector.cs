using System.Globalization;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Inspection;

/// <summary>Shows how a feed is read.</summary>
public static class FeedInspector
{
    /// <param name="url">Where the document was fetched from, or null; relative addresses are relative to it.</param>
    /// <param name="contentType">As the server said it, or null.</param>
    public static Inspected<FeedInspection> Inspect(byte[] bytes, string? url, string? contentType) =>
        FeedReader.Read(bytes, contentType, Addresses.Absolute(url)) switch
        {
            FeedReading.Read { Document: var feed } => new(Show(feed), null),
            FeedReading.NotAFeed refused => new(null, refused.Reason),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };

    private static FeedInspection Show(FeedDocument feed) =>
        new(OrNull(feed.Title), feed.Link, feed.Language, feed.Salvaged, [.. feed.Entries.Select(Show)]);

    private static EntryInspection Show(FeedEntry entry) => new(
        OrNull(entry.Title), entry.Link, entry.Guid, Utc(entry.Published), Utc(entry.Updated), entry.Author, entry.Categories,
        OrNull(entry.Summary), OrNull(entry.Text), entry.Image);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string? Utc(WrittenTime? time) =>
        time?.InZone(TimeZoneInfo.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

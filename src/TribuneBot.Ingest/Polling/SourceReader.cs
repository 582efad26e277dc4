using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Ingest.Polling;

/// <summary>Reads a source's document by its kind. Bad documents are values.</summary>
internal sealed class SourceReader(NewsroomProfile newsroom)
{
    /// <summary>Of an index of sitemaps so many are read at a check.</summary>
    private const int MostSitemaps = 3;

    public SourceReading Read(SourceSettings source, FetchResult.Fetched document) => source.Kind switch
    {
        SourceKind.List => ReadList(source, document),
        _ => ReadFeed(source, document.Bytes, document.ContentType, document.FinalUrl),
    };

    /// <summary>Also what a hub delivers.</summary>
    public SourceReading ReadFeed(SourceSettings source, byte[] bytes, string? contentType, Uri address) => FeedReader.Read(bytes, contentType, address) switch
    {
        FeedReading.Read { Document: { Kind: FeedKind.SitemapIndex } index } => ReadIndex(index),
        FeedReading.Read { Document: { Kind: FeedKind.Sitemap, Entries.Count: 0 } } => SourceReading.Failed("The sitemap names no page."),
        FeedReading.Read { Document: var feed } => new SourceReading(Told(new EntryDrafts(newsroom, ZoneOf(source), source).OldestFirst(feed)), feed.Hints),
        FeedReading.NotAFeed refused => SourceReading.Failed(refused.Reason),
        var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
    };

    /// <summary>The sitemaps that changed last; where none says when, the last of the list, which grows at its end.</summary>
    private static SourceReading ReadIndex(FeedDocument index)
    {
        var newest = index.Entries.Where(entry => entry.Link is not null)
            .OrderBy(entry => entry.Updated?.InZone(TimeZoneInfo.Utc) ?? DateTimeOffset.MinValue).TakeLast(MostSitemaps).Select(entry => entry.Link!).ToList();
        return newest.Count == 0 ? SourceReading.Failed("The index names no sitemap.") : new SourceReading([], FeedHints.None) { Sitemaps = newest };
    }

    private SourceReading ReadList(SourceSettings source, FetchResult.Fetched document)
    {
        var html = DocumentText.Decode(document.Bytes, document.ContentType);
        var drafts = ListPageReader.Read(html, document.FinalUrl, source, ZoneOf(source));
        return drafts.Count == 0
            ? SourceReading.Failed("No story was found on the page: check the source's CSS rules.")
            : new SourceReading(Told(drafts), FeedHints.None);
    }

    /// <summary>Marks stories that share one address, as in feeds whose entries all link to the front page.</summary>
    private static IReadOnlyList<ArticleDraft> Told(IReadOnlyList<ArticleDraft> drafts)
    {
        var shared = drafts.Where(draft => draft.Url is not null).GroupBy(draft => draft.Url)
            .Where(group => HoldsSeveral(group.ToList())).Select(group => group.Key).ToHashSet();
        return shared.Count == 0 ? drafts : [.. drafts.Select(draft => shared.Contains(draft.Url) ? draft with { SharesAddress = true } : draft)];
    }

    private static bool HoldsSeveral(List<ArticleDraft> ofAddress) =>
        ofAddress.DistinctBy(draft => draft.FeedId ?? draft.Title).Skip(1).Any() && ofAddress.DistinctBy(draft => draft.Title).Skip(1).Any();

    private TimeZoneInfo ZoneOf(SourceSettings source) =>
        source.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : newsroom.TimeZone;
}

using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Makes drafts of a feed's entries.</summary>
/// <param name="zone">The zone of times that carry none.</param>
/// <param name="settings">The source the feed is of; null for a feed that is imported.</param>
internal sealed class EntryDrafts(NewsroomProfile newsroom, TimeZoneInfo zone, SourceSettings? settings)
{
    /// <summary>A title made of the text's beginning is cut here.</summary>
    private const int LongestMadeTitle = 100;

    /// <summary>Of a sitemap no more pages are visited than these, the newest.</summary>
    public const int MostPages = 100;

    /// <summary>A summary of this many characters is the story's text.</summary>
    private const int ShortestText = 500;

    /// <summary>Drafts of the entries that have a title or a text, oldest first; entries of one time are taken from the document's end, since
    /// feeds have the newest on top.</summary>
    public IReadOnlyList<ArticleDraft> OldestFirst(FeedDocument feed) => feed.Kind == FeedKind.Feed ? OfFeed(feed) : OfSitemap(feed);

    private IReadOnlyList<ArticleDraft> OfFeed(FeedDocument feed) =>
    [
        .. feed.Entries.Select(entry => Make(entry, feed)).OfType<ArticleDraft>().Reverse()
            .OrderBy(draft => draft.Published ?? DateTimeOffset.MaxValue),
    ];

    /// <summary>What has no title yet gets it from its page. Sitemaps have the newest at their end, if they say nothing else.</summary>
    private IReadOnlyList<ArticleDraft> OfSitemap(FeedDocument map) =>
    [
        .. map.Entries.Where(entry => entry.Link is not null).Select(entry => Make(entry, map) ?? Untitled(entry))
            .OrderBy(draft => draft.Published ?? draft.Updated ?? DateTimeOffset.MinValue).TakeLast(MostPages),
    ];

    private ArticleDraft Untitled(FeedEntry entry) => new()
    {
        Title = "",
        Url = entry.Link,
        Updated = entry.Updated?.InZone(zone),
        Language = settings?.Language,
        TopicIds = settings?.Topics ?? [],
    };

    private ArticleDraft? Make(FeedEntry entry, FeedDocument feed)
    {
        var (title, hasVideo) = TitleMark.Strip(entry.Title.Length > 0 ? entry.Title : MakeTitle(FirstLine(entry.Summary, entry.Text)));
        if (title.Length == 0)
            return null;

        var text = entry.Text.Length > 0 ? entry.Text : IsText(entry.Summary) ? entry.Summary : "";
        return new ArticleDraft
        {
            Title = title,
            Lead = FirstLine(entry.Summary),
            Text = text,
            Url = entry.Link,
            Site = Addresses.Site(feed.Link) ?? Addresses.Site(settings?.Url),
            FeedId = entry.Guid,
            Published = entry.Published?.InZone(zone) ?? entry.Updated?.InZone(zone),
            Updated = entry.Updated?.InZone(zone),
            Language = settings?.Language ?? TwoLetters(feed.Language),
            Agency = CitedAgency.Find(text.Length > 0 ? text : entry.Summary, newsroom.Name),
            Author = entry.Author,
            ImageUrl = entry.Image,
            Categories = entry.Categories,
            TopicIds = settings?.Topics ?? [],
            HasVideo = hasVideo,
        };
    }

    private static bool IsText(string summary) => summary.Contains('\n') || summary.Length >= ShortestText;

    private static string FirstLine(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
                return text.Split('\n', 2)[0];
        }

        return "";
    }

    private static string MakeTitle(string line)
    {
        if (line.Length <= LongestMadeTitle)
            return line;

        var end = line.LastIndexOf(' ', LongestMadeTitle);
        return line[..(end > 0 ? end : LongestMadeTitle)].TrimEnd(',', ';', ':', '-', ' ') + "…";
    }

    private static string? TwoLetters(string? language) =>
        language is { Length: 2 } or [_, _, '-' or '_', ..] ? language[..2].ToLowerInvariant() : null;
}

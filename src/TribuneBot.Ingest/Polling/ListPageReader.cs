using AngleSharp.Dom;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Polling;

/// <summary>Reads the stories of a page that lists them, by the source's CSS rules.</summary>
internal static class ListPageReader
{
    /// <summary>What a page has beyond this is its archive.</summary>
    private const int MostItems = 200;

    /// <returns>Oldest first; pages have the newest on top. Items without a title or a link are left out; a rule that is no selector finds nothing.</returns>
    public static IReadOnlyList<ArticleDraft> Read(string html, Uri address, SourceSettings source, TimeZoneInfo zone)
    {
        if (source.List is not { } rules)
            return [];

        using var page = HtmlText.Parse(html);
        try
        {
            return
            [
                .. page.QuerySelectorAll(rules.Item).Take(MostItems).Select(item => ReadItem(item, rules, address, source, zone)).OfType<ArticleDraft>()
                    .DistinctBy(draft => draft.Url).Reverse(),
            ];
        }
        catch (DomException)
        {
            return [];
        }
    }

    private static ArticleDraft? ReadItem(IElement item, ListRules rules, Uri address, SourceSettings source, TimeZoneInfo zone)
    {
        var link = Link(item, rules.Link);
        var url = Addresses.Resolve(link?.GetAttribute("href"), address);
        var (title, hasVideo) = TitleMark.Strip(PlainText.OneLine((Find(item, rules.Title) ?? link)?.TextContent ?? ""));
        if (url is null || title.Length == 0)
            return null;

        return new ArticleDraft
        {
            Title = title,
            HasVideo = hasVideo,
            Url = url,
            Lead = PlainText.OneLine(Find(item, rules.Lead)?.TextContent ?? ""),
            Published = Time(Find(item, rules.Published), zone),
            ImageUrl = Image(Find(item, rules.Image), address),
            Language = source.Language,
            TopicIds = source.Topics,
        };
    }

    private static IElement? Find(IElement item, string? rule) => rule is null ? null : item.QuerySelector(rule);

    /// <summary>The item itself may be the link.</summary>
    private static IElement? Link(IElement item, string? rule) =>
        rule is not null ? item.QuerySelector(rule) : item.HasAttribute("href") ? item : item.QuerySelector("a[href]");

    private static DateTimeOffset? Time(IElement? element, TimeZoneInfo zone)
    {
        var written = TimeReader.Read(element?.GetAttribute("datetime")) ?? TimeReader.Read(PlainText.OneLine(element?.TextContent ?? ""));
        return written?.InZone(zone);
    }

    private static string? Image(IElement? element, Uri address) =>
        Addresses.Resolve(element?.GetAttribute("data-src") ?? element?.GetAttribute("src") ?? element?.GetAttribute("content"), address);
}

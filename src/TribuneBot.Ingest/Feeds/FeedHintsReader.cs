using System.Globalization;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>
/// Reads what stands around a feed's stories: it is for whoever polls the feed. Elements are known by their local names alone, since the modules they are of
/// come in several namespaces.
/// </summary>
internal static class FeedHintsReader
{
    private const int MostSkips = 24;

    /// <param name="root">The feed's root, or its channel.</param>
    /// <param name="address">What relative addresses are relative to; null when nothing is known.</param>
    public static FeedHints Read(FeedElement root, Uri? address)
    {
        var hints = FeedHints.None;
        foreach (var child in root.Children)
        {
            if (child.Name is "item" or "entry" or "items" or "url" or "sitemap")
                continue;

            hints = child.Name == "channel" ? Merged(hints, Read(child, address)) : Add(hints, child, address);
        }

        return hints;
    }

    private static FeedHints Merged(FeedHints around, FeedHints inside) =>
        inside with { Hub = inside.Hub ?? around.Hub, Self = inside.Self ?? around.Self, TimeToLive = inside.TimeToLive ?? around.TimeToLive };

    private static FeedHints Add(FeedHints hints, FeedElement element, Uri? address) => element.Name switch
    {
        "link" when element.Attribute("href") is { } href => AddLink(hints, element.Attribute("rel"), FeedAddress.Resolve(href, element.Base(address))),
        "ttl" when Whole(element) is { } minutes and > 0 and < 100_000 => hints with { TimeToLive = TimeSpan.FromMinutes(minutes) },
        "updateperiod" => hints with { TimeToLive = hints.TimeToLive ?? Period(element.Value.Trim()) },
        "updatefrequency" when Whole(element) is { } times and > 1 and < 10_000 => hints with { TimeToLive = hints.TimeToLive / times },
        "skiphours" => hints with { SkipHours = [.. Each(element, "hour").Select(Whole).OfType<int>().Where(hour => hour is >= 0 and <= 24).Select(hour => hour % 24)] },
        "skipdays" => hints with { SkipDays = [.. Each(element, "day").Select(Day).OfType<DayOfWeek>()] },
        _ => hints,
    };

    private static FeedHints AddLink(FeedHints hints, string? rel, string? target) => rel switch
    {
        "hub" => hints with { Hub = hints.Hub ?? target },
        "self" => hints with { Self = hints.Self ?? target },
        _ => hints,
    };

    private static IEnumerable<FeedElement> Each(FeedElement list, string name) => list.Children.AsEnumerable().Where(child => child.Name == name).Take(MostSkips);

    private static DayOfWeek? Day(FeedElement element) => Enum.TryParse<DayOfWeek>(element.Value.Trim(), ignoreCase: true, out var day) ? day : null;

    private static int? Whole(FeedElement element) =>
        int.TryParse(element.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Period(ReadOnlySpan<char> name) => name switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        _ => null,
    };
}

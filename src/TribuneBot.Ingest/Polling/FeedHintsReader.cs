using System.Globalization;
using System.Text.Json;
using System.Xml;
using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Polling;

/// <summary>
/// Reads the head of a feed, up to its first story: what stands there is for whoever polls it. Nothing here can fail a check: what cannot be read is a hint less.
/// </summary>
internal static class FeedHintsReader
{
    /// <summary>Heads are short; what comes later is stories.</summary>
    private const int HeadBytes = 64 * 1024;

    private const int MostSkips = 24;

    public static FeedHints Read(byte[] bytes, string? contentType, Uri address)
    {
        var head = DocumentText.Decode(bytes.AsSpan(0, Math.Min(bytes.Length, HeadBytes)), contentType);
        var start = head.AsSpan().IndexOfAny('<', '{');
        if (start < 0)
            return FeedHints.None;

        return head[start] == '{' ? ReadJson(bytes, address) : ReadXml(head[start..], address);
    }

    private static FeedHints ReadXml(string head, Uri address)
    {
        var hints = FeedHints.None;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment };
        using var reader = XmlReader.Create(new StringReader(head), settings);
        try
        {
            while (reader.Read() && !(reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry"))
            {
                if (reader.NodeType == XmlNodeType.Element)
                    hints = Add(hints, reader, address);
            }
        }
        catch (XmlException)
        {
            // The head is cut off or ill-formed: what was read before stands.
        }

        return hints;
    }

    private static FeedHints Add(FeedHints hints, XmlReader reader, Uri address) => reader.LocalName switch
    {
        "link" when reader.GetAttribute("href") is { } href => AddLink(hints, reader.GetAttribute("rel"), Addresses.Resolve(href, address)),
        "ttl" when Whole(reader) is { } minutes and > 0 and < 100_000 => hints with { TimeToLive = TimeSpan.FromMinutes(minutes) },
        "updatePeriod" => hints with { TimeToLive = hints.TimeToLive ?? Period(Text(reader)) },
        "updateFrequency" when Whole(reader) is { } times and > 1 and < 10_000 => hints with { TimeToLive = hints.TimeToLive / times },
        "hour" when Whole(reader) is { } hour and >= 0 and <= 24 && hints.SkipHours.Count < MostSkips => hints with { SkipHours = [.. hints.SkipHours, hour % 24] },
        "day" when Enum.TryParse<DayOfWeek>(Text(reader), ignoreCase: true, out var day) && hints.SkipDays.Count < MostSkips =>
            hints with { SkipDays = [.. hints.SkipDays, day] },
        _ => hints,
    };

    private static FeedHints AddLink(FeedHints hints, string? rel, string? target) => rel switch
    {
        "hub" => hints with { Hub = hints.Hub ?? target },
        "self" => hints with { Self = hints.Self ?? target },
        _ => hints,
    };

    private static string Text(XmlReader reader) => reader.IsEmptyElement || !reader.Read() || reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA) ? "" : reader.Value.Trim();

    private static int? Whole(XmlReader reader) =>
        int.TryParse(Text(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Period(string name) => name switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        _ => null,
    };

    /// <summary>JSON Feed 1.1: <c>hubs</c> and <c>feed_url</c>.</summary>
    private static FeedHints ReadJson(byte[] bytes, Uri address)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), new JsonDocumentOptions { MaxDepth = 32 });
            var self = document.RootElement.TryGetProperty("feed_url", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null;
            return new FeedHints { Hub = Addresses.Resolve(JsonHub(document.RootElement), address), Self = Addresses.Resolve(self, address) };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return FeedHints.None;
        }
    }

    private static string? JsonHub(JsonElement feed)
    {
        if (!feed.TryGetProperty("hubs", out var hubs) || hubs.ValueKind != JsonValueKind.Array)
            return null;

        foreach (var hub in hubs.EnumerateArray().Where(hub => hub.ValueKind == JsonValueKind.Object))
        {
            if (hub.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String)
                return url.GetString();
        }

        return null;
    }
}

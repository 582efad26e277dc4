using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Reads the day of publication out of the data that a page's scripts hold, where nothing that is shown says it.</summary>
internal static class ScriptDate
{
    private const int LongestScript = 400_000;
    private const int MostScripts = 40;
    private const int LongestBetween = 6;
    private const int LongestTime = 40;

    private static readonly string[] Keys =
    [
        "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published_date", "publicationDate", "publication_date", "firstPublished", "first_published", "firstPublishedAt", "publish_time", "publishTime", "pubDate", "pub_date", "pubdate",
    ];

    public static WrittenTime? Read(IHtmlDocument page) => page.Scripts.Where(script => script.Source is null && script.Text.Length is > 20 and <= LongestScript).Take(MostScripts)
        .Select(script => Read(script.Text)).FirstOrDefault(time => time is not null);

    private static WrittenTime? Read(string script) => Keys.Select(key => Read(script, key)).FirstOrDefault(time => time is not null);

    /// <summary>The first quoted time after the key: <c>"publishedAt":"…"</c>, <c>var publish_time = "…"</c>.</summary>
    private static WrittenTime? Read(string script, string key)
    {
        var at = script.IndexOf(key, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var rest = script.AsSpan(at + key.Length);
        var opening = rest[..Math.Min(rest.Length, LongestBetween)].TrimStart("\"'\\");
        var skipped = rest.Length - rest.TrimStart("\"'\\").Length;
        var assigned = opening.IndexOfAny(':', '=');
        if (assigned < 0)
            return null;

        var value = rest[(skipped + assigned + 1)..].TrimStart(" \"'\\");
        var end = value.IndexOfAny("\"'\\,;");
        return end is > 0 and <= LongestTime && TimeReader.Read(value[..end].ToString()) is { Clock.Year: >= 1990 } time ? time : null;
    }
}

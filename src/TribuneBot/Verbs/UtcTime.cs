using System.Globalization;

namespace TribuneBot.Verbs;

/// <summary>Times for machines.</summary>
internal static class UtcTime
{
    /// <summary>ISO 8601 in UTC, whole seconds, e.g. "2021-06-02T18:53:00Z".</summary>
    public static string? Iso(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

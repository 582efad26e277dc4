using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs.Sources;

/// <summary>A source as <c>--json</c> prints it; times ISO 8601 UTC, durations in seconds.</summary>
internal sealed record SourceView(
    long Id, string Name, string Url, string Kind, string? Language, string? TimeZone, IReadOnlyList<string> Topics, double? Interval, bool Pages,
    bool IsFromFile, bool IsPaused, bool WasSeen, int Failures, string? LastError, string? LastCheckAt, string? LastNewsAt, string? NextCheckAt)
{
    public static SourceView Of(Source source)
    {
        var settings = source.Settings;
        return new SourceView(
            source.Id, settings.Name, settings.Url, settings.Kind.ToString().ToLowerInvariant(), settings.Language, settings.TimeZone, settings.Topics,
            settings.Interval?.TotalSeconds, settings.FetchesPages, source.IsFromFile, source.IsPaused, source.WasSeen, source.Failures, source.LastError,
            UtcTime.Iso(source.LastCheckAt), UtcTime.Iso(source.LastNewsAt), UtcTime.Iso(source.NextCheckAt));
    }
}

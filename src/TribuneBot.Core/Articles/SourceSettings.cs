namespace TribuneBot.Core.Articles;

/// <summary>A source as it is configured under <c>Sources</c>.</summary>
/// <param name="Url">Absolute http(s) address of the feed; also what the source is recognised by.</param>
/// <param name="Language">Two-letter code of its stories, or null to guess per story.</param>
/// <param name="Interval">Time between checks, at least 1 s.</param>
/// <param name="TimeZone">IANA zone of its times that carry none, or null for the newsroom's.</param>
/// <param name="Topics">Topic ids every story of it belongs to.</param>
public sealed record SourceSettings(
    string Name, string Url, string? Language, TimeSpan Interval, string? TimeZone, IReadOnlyList<string> Topics);

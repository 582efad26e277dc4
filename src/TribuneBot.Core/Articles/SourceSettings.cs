namespace TribuneBot.Core.Articles;

/// <summary>A source as it is configured under <c>Sources</c>, or by command.</summary>
/// <param name="Url">Absolute http(s) address of the document; also what the source is recognised by.</param>
/// <param name="Language">Two-letter code of its stories, or null to guess per story.</param>
/// <param name="Interval">Time between checks, at least 1 s; null: the source's own rhythm decides.</param>
/// <param name="TimeZone">IANA zone of its times that carry none, or null for the newsroom's.</param>
/// <param name="Topics">Topic ids every story of it belongs to.</param>
public sealed record SourceSettings(
    string Name, string Url, string? Language, TimeSpan? Interval, string? TimeZone, IReadOnlyList<string> Topics)
{
    public SourceKind Kind { get; init; }

    /// <summary>True: the page of every new or changed entry is fetched as well, for the whole text and the lead image.</summary>
    public bool FetchesPages { get; init; }

    /// <summary>For a <see cref="SourceKind.List"/>; null for every other kind.</summary>
    public ListRules? List { get; init; }

    /// <summary>How its stories' pages are read, or null: as any page is.</summary>
    public PageRules? Page { get; init; }
}

namespace TribuneBot.Core.Search.Alerts;

/// <summary>A saved search: every new story that meets it comes to its reader.</summary>
public sealed record Alert
{
    /// <summary>Never reused; appears in buttons.</summary>
    public required long Id { get; init; }

    public required long ReaderId { get; init; }

    /// <summary>As the reader wrote it. It is understood anew at each start, so a change of stemmer or index does not touch it.</summary>
    public required string Query { get; init; }

    public AlertCadence Cadence { get; init; }

    /// <summary>Stories a day that come at once, one of <see cref="AlertLimits.DailyCaps"/>; the others wait for the digest.</summary>
    public int DailyCap { get; init; } = AlertLimits.DefaultDailyCap;

    public bool IsPaused { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

namespace TribuneBot.Core.Articles;

/// <summary>A document that is polled, with what is known of its last checks.</summary>
/// <param name="ETag">Validator of the last document, sent back verbatim (RFC 9110, 13.1.2), or null.</param>
/// <param name="LastModified">Validator of the last document, sent back verbatim (RFC 9110, 13.1.3), or null.</param>
/// <param name="WasSeen">False until its first document was stored: the first sight announces nothing.</param>
/// <param name="Failures">Failed checks since the last good one.</param>
/// <param name="IsPaused">By command, or because it is gone from the settings file.</param>
public sealed record Source(
    long Id,
    SourceSettings Settings,
    string? ETag,
    string? LastModified,
    DateTimeOffset NextCheckAt,
    bool WasSeen,
    int Failures,
    string? LastError,
    bool IsPaused)
{
    /// <summary>True: the settings file holds it, and only the file removes it.</summary>
    public bool IsFromFile { get; init; }

    public DateTimeOffset? LastCheckAt { get; init; }

    /// <summary>When it last brought a story that was not known; null: never since it is watched.</summary>
    public DateTimeOffset? LastNewsAt { get; init; }

    /// <summary>When the first of its failures in a row happened; null while it works.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>A quarter of the usual time between two of its stories; null until its dates tell.</summary>
    public TimeSpan? Rhythm { get; init; }

    /// <summary>Hashes (<see cref="EntryHash"/>) of its last document's entries: what is among them has not changed.</summary>
    public IReadOnlySet<long> Entries { get; init; } = new HashSet<long>();

    /// <summary>True: a WebSub hub delivers what is new, and its lease stands; polling is the safety net.</summary>
    public bool IsPushed { get; init; }

    /// <summary>True: the editors were told that it fails, and it still does.</summary>
    public bool IsFailureTold { get; init; }

    /// <summary>True: the editors were told that it is silent, and it still is.</summary>
    public bool IsSilenceTold { get; init; }
}

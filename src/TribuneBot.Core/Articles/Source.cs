namespace TribuneBot.Core.Articles;

/// <summary>A feed that is polled, with what is known of its last checks.</summary>
/// <param name="ETag">Validator of the last document, sent back verbatim (RFC 9110, 13.1.2), or null.</param>
/// <param name="LastModified">Validator of the last document, sent back verbatim (RFC 9110, 13.1.3), or null.</param>
/// <param name="WasSeen">False until its first document was stored: the first sight announces nothing.</param>
/// <param name="Failures">Failed checks since the last good one.</param>
public sealed record Source(
    long Id,
    SourceSettings Settings,
    string? ETag,
    string? LastModified,
    DateTimeOffset NextCheckAt,
    bool WasSeen,
    int Failures,
    string? LastError,
    bool IsPaused);

namespace TribuneBot.Core.Articles;

/// <summary>How a batch of articles is taken in.</summary>
/// <param name="Announce">False for an import and for the first sight of a source.</param>
/// <param name="MaxAge">An article older than this at first sight is stored, not announced.</param>
/// <param name="Now">The moment of first sight, UTC.</param>
public sealed record IntakeOptions(bool Announce, TimeSpan MaxAge, DateTimeOffset Now)
{
    /// <summary>The source id under which the newsroom's own system stands.</summary>
    public const long PushSourceId = 0;

    public IntakeOrigin Origin { get; init; }

    /// <summary>The source the batch comes from; null for an import.</summary>
    public long? SourceId { get; init; }
}

namespace TribuneBot.Core.Articles;

/// <summary>How a batch of articles is taken in.</summary>
/// <param name="Announce">False for an import and for the first sight of a source.</param>
/// <param name="MaxAge">An article older than this at first sight is stored, not announced.</param>
/// <param name="Now">The moment of first sight, UTC.</param>
public sealed record IntakeOptions(bool Announce, TimeSpan MaxAge, DateTimeOffset Now);

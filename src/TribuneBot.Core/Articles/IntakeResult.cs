namespace TribuneBot.Core.Articles;

/// <summary>What became of one article of a batch.</summary>
/// <param name="DispatchId">The dispatch that will announce it, or null.</param>
public sealed record IntakeResult(long ArticleId, IntakeChange Change, long? DispatchId);

namespace TribuneBot.Core.Articles;

/// <summary>What the archive holds under an incoming article's identity, or under its teaser's.</summary>
public sealed record KnownArticle(long Id, bool IsTeaser, long ContentHash);

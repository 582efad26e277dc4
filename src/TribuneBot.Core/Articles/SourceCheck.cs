namespace TribuneBot.Core.Articles;

/// <summary>A good check of a source: what its row becomes, in the transaction that stores its articles.</summary>
public sealed record SourceCheck(long SourceId, string? ETag, string? LastModified, DateTimeOffset CheckedAt, DateTimeOffset NextCheckAt);

namespace TribuneBot.Core.Articles;

/// <summary>A good check of a source: what its row becomes, in the transaction that stores its articles.</summary>
public sealed record SourceCheck(long SourceId, string? ETag, string? LastModified, DateTimeOffset CheckedAt, DateTimeOffset NextCheckAt)
{
    /// <summary>A quarter of the usual time between two of its stories; null leaves it as it was.</summary>
    public TimeSpan? Rhythm { get; init; }

    /// <summary>True: the document had entries that the last one had not.</summary>
    public bool HasNews { get; init; }

    /// <summary>Hashes (<see cref="EntryHash"/>) of the document's entries.</summary>
    public IReadOnlyCollection<long> Entries { get; init; } = [];
}

namespace TribuneBot.Storage.Articles;

/// <summary>The table of sources as the first migration made it, for the model; <see cref="SourceStore"/> reads and writes it by SQL, with the columns that came later.</summary>
internal sealed class SourceRow
{
    public long Id { get; set; }

    public required string Url { get; set; }

    public string Name { get; set; } = "";

    public string? Language { get; set; }

    public TimeSpan Interval { get; set; }

    public string? TimeZone { get; set; }

    public IReadOnlyList<string> Topics { get; set; } = [];

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    public DateTimeOffset? LastCheckAt { get; set; }

    public DateTimeOffset NextCheckAt { get; set; }

    public bool WasSeen { get; set; }

    public int Failures { get; set; }

    public string? LastError { get; set; }

    /// <summary>Seeded by the configuration; rows made by command are not touched by a merge.</summary>
    public bool IsFromFile { get; set; }

    public bool IsPaused { get; set; }
}

namespace TribuneBot.Core.Articles;

/// <summary>One stored story.</summary>
public sealed record Article
{
    /// <summary>Never reused; appears in buttons and deep links.</summary>
    public required long Id { get; init; }

    /// <summary>The canonical address; null for a story captured without one.</summary>
    public string? Url { get; init; }

    public required string Site { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    /// <summary>One paragraph a line (<c>\n</c>); empty for a teaser.</summary>
    public required string Text { get; init; }

    /// <summary>Two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>Null when the source gave no date.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Orders the archive: <see cref="Published"/>, else the date of the page that listed it, else first sight.</summary>
    public required DateTimeOffset SortTime { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public string? Agency { get; init; }

    public string? Author { get; init; }

    public string? ImageUrl { get; init; }

    public IReadOnlyList<string> TopicIds { get; init; } = [];

    public int? Reads { get; init; }

    public bool HasVideo { get; init; }

    public bool IsTeaser { get; init; }
}

namespace TribuneBot.Core.Articles;

/// <summary>A story as it was read from a feed, a page or a file, before it has an identity. Plain text throughout.</summary>
public sealed record ArticleDraft
{
    public required string Title { get; init; }

    /// <summary>One or two sentences under the title; empty when there are none.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The body, one paragraph a line (<c>\n</c>); empty for a teaser.</summary>
    public string Text { get; init; } = "";

    /// <summary>Absolute http(s) address as it was found; null when the page has none.</summary>
    public string? Url { get; init; }

    /// <summary>Further addresses of the same story, such as the canonical address its page names.</summary>
    public IReadOnlyList<string> OtherUrls { get; init; } = [];

    /// <summary>True: other stories of the same document stand under the same address, so that it tells none of them from the others.</summary>
    public bool SharesAddress { get; init; }

    /// <summary>Host the story stands on, without <c>www.</c>; null means: of its <see cref="Url"/>, else the newsroom's own.</summary>
    public string? Site { get; init; }

    /// <summary>The feed's guid or Atom id; null when there is none.</summary>
    public string? FeedId { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>When the feed or page says it was changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Two-letter code when the source says it; null lets the rules guess.</summary>
    public string? Language { get; init; }

    /// <summary>The agency the text cites, e.g. "Azertac".</summary>
    public string? Agency { get; init; }

    public string? Author { get; init; }

    /// <summary>Absolute address of the lead image.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Categories, sections and tags as the source writes them.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Topic ids the source or the file states outright; unknown ids are ignored.</summary>
    public IReadOnlyList<string> TopicIds { get; init; } = [];

    /// <summary>How often the page says it was read; null when it does not say.</summary>
    public int? Reads { get; init; }

    public bool HasVideo { get; init; }

    /// <summary>True for a title and lead whose page has not come yet.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>The other stories the page lists: teasers.</summary>
    public IReadOnlyList<ArticleDraft> Related { get; init; } = [];
}

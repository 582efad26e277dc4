using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages;

/// <summary>What a page says about its story as JSON-LD (schema.org NewsArticle and its kin). Everything may be missing.</summary>
internal sealed record StructuredStory
{
    public static StructuredStory None { get; } = new();

    public string? Headline { get; init; }

    public string? Description { get; init; }

    /// <summary>People, as written.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Organisations named as authors: often the site itself.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    public string? Publisher { get; init; }

    public WrittenTime? Published { get; init; }

    public WrittenTime? Modified { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>As written.</summary>
    public string? Image { get; init; }

    /// <summary>As written.</summary>
    public string? Address { get; init; }

    /// <summary>One paragraph a line.</summary>
    public string Body { get; init; } = "";

    public string? Language { get; init; }

    public int? Reads { get; init; }

    /// <summary>What this lacks is taken from the other, save its title and texts: those may be of something else.</summary>
    public StructuredStory Completed(StructuredStory other) => this with
    {
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        Organisations = Organisations.Count > 0 ? Organisations : other.Organisations,
        Publisher = Publisher ?? other.Publisher,
        Published = Published ?? other.Published,
        Modified = Modified ?? other.Modified,
        Image = Image ?? other.Image,
        Language = Language ?? other.Language,
    };
}

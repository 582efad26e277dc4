namespace TribuneBot.Core.Articles;

/// <summary>
/// Where the pages of a source have what: CSS selectors, each with <c>@attribute</c> at its end where not the text but an attribute is meant
/// (<c>time.published@datetime</c>). A rule that finds something wins over all that is found without rules; one that finds nothing changes nothing.
/// </summary>
public sealed record PageRules
{
    public string? Title { get; init; }

    public string? Lead { get; init; }

    /// <summary>Each match is a name.</summary>
    public string? Author { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Section { get; init; }

    public string? Image { get; init; }

    /// <summary>The elements whose text is the story, in the page's order; inside them only captions and what <see cref="Remove"/> names are left out.</summary>
    public string? Body { get; init; }

    /// <summary>What is taken out of the page before anything is read.</summary>
    public string? Remove { get; init; }
}

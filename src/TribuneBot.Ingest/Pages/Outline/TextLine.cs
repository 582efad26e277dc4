namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>A line of a page's text: what stands between two block boundaries or line breaks; or a picture, video or embedded document.</summary>
internal sealed class TextLine
{
    public required LineKind Kind { get; init; }

    /// <summary>White space collapsed; empty for a picture, video or embedded document.</summary>
    public required string Text { get; init; }

    /// <summary>The innermost block element around it.</summary>
    public required Region Region { get; init; }

    /// <summary>Lines separated by line breaks alone have the same number.</summary>
    public required int Group { get; init; }

    /// <summary>Letters and digits; those of scripts that write words with one or two signs count for more.</summary>
    public required int Length { get; init; }

    /// <summary>Of <see cref="Length"/>, what is linked.</summary>
    public required int LinkLength { get; init; }

    /// <summary>1–6 for a heading, else 0.</summary>
    public int Level { get; init; }

    public IReadOnlyList<InlineMark> Marks { get; init; } = [];

    /// <summary>Of a picture, video or embedded document, as written.</summary>
    public string? Address { get; init; }

    /// <summary>Of a picture; null when it has none.</summary>
    public string? Caption { get; set; }

    /// <summary>How much speaks for (above 0) or against (below 0) its being text of a story.</summary>
    public double Score { get; set; }

    /// <summary>Whether it stands in what is no part of a story.</summary>
    public bool IsJunk { get; set; }

    /// <summary>Whether it is the lead between the title and the body.</summary>
    public bool IsLead { get; set; }

    public bool IsMedia => Kind is LineKind.Image or LineKind.Video or LineKind.Embed;

    public double LinkShare => Length == 0 ? 0 : (double)LinkLength / Length;
}

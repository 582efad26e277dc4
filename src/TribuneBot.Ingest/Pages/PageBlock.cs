using TribuneBot.Core.Newsroom;

namespace TribuneBot.Ingest.Pages;

/// <summary>One block of a page's body.</summary>
/// <param name="Text">One line of plain text, not empty; of an image its caption, which may be.</param>
internal sealed record PageBlock(BlockKind Kind, string Text)
{
    /// <summary>The marks inside the text, in its order; those of links have absolute addresses.</summary>
    public IReadOnlyList<TextMark> Marks { get; init; } = [];

    /// <summary>Of an image, video or embedded document, absolute; else null.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the text is of the story's own text: a caption is not.</summary>
    public bool IsText => Kind is not (BlockKind.Image or BlockKind.Video or BlockKind.Embed);

    public static PageBlock Paragraph(string text) => new(BlockKind.Paragraph, text);
}

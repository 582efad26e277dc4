namespace TribuneBot.Ingest.Pages;

/// <summary>One block of a page's body.</summary>
/// <param name="Text">One line of plain text, not empty.</param>
internal sealed record PageBlock(BlockKind Kind, string Text)
{
    public static PageBlock Paragraph(string text) => new(BlockKind.Paragraph, text);
}

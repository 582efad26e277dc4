namespace TribuneBot.Ingest.Pages;

/// <summary>What a block of a page's body is.</summary>
internal enum BlockKind
{
    Paragraph = 0,
    Heading = 1,
    Quotation = 2,
    ListItem = 3,
}

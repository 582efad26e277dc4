namespace TribuneBot.Ingest.Pages;

/// <summary>What a block of a page's body is.</summary>
internal enum BlockKind
{
    Paragraph = 0,
    Heading = 1,
    Quotation = 2,
    ListItem = 3,

    /// <summary>A row of a table, its cells separated by spaces.</summary>
    TableRow = 4,
    Image = 5,
    Video = 6,

    /// <summary>Another document shown in the page, such as a map or a post.</summary>
    Embed = 7,
}

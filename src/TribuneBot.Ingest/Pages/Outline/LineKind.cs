namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>What a line of a page is by its markup.</summary>
internal enum LineKind
{
    Paragraph,
    Heading,
    Quotation,
    ListItem,
    TableRow,
    Caption,
    Image,
    Video,
    Embed,
}

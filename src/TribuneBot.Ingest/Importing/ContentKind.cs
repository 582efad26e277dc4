namespace TribuneBot.Ingest.Importing;

/// <summary>What a file that is imported holds.</summary>
internal enum ContentKind
{
    Unknown = 0,
    CapturedPage = 1,
    HtmlPage = 2,
    Feed = 3,
    JsonLines = 4,
}

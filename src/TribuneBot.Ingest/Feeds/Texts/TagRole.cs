namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>What an element means for the text in and around it.</summary>
[Flags]
internal enum TagRole
{
    None = 0,
    Block = 1,
    Heading = 2,
    Silent = 4,
    Cell = 8,
    LineBreak = 16,
    Image = 32,

    /// <summary>Has no content, and no end tag.</summary>
    Void = 64,
}

namespace TribuneBot.Ingest.Importing;

/// <summary>Why a file, or a line of it, gave no article.</summary>
public enum ImportFault
{
    Empty = 0,
    Unreadable = 1,
    TooLarge = 2,
    Binary = 3,
    UnknownKind = 4,
    NoArticle = 5,
    BadFeed = 6,
    LineTooLong = 7,
    LineNotJson = 8,
    LineField = 9,
}

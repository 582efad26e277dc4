namespace TribuneBot.Core.Newsroom;

/// <summary>The marks an editor may use in a broadcast. Stored as numbers: values are never reused.</summary>
public enum TextMarkKind
{
    Bold = 0,
    Italic = 1,
    Underline = 2,
    Strikethrough = 3,
    Spoiler = 4,
    Code = 5,
    Quote = 6,
    ExpandableQuote = 7,
    Link = 8,
}

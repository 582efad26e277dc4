namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>What the class and id of an element say about it.</summary>
[Flags]
internal enum NameTraits
{
    None = 0,

    /// <summary>Often stands beside a story (a widget, a byline); believed unless a good part of the page's text is in it.</summary>
    Aside = 1,

    /// <summary>Nearly always stands beside a story (comments, share bars, lists of other stories).</summary>
    Junk = 2,

    /// <summary>The body of a story.</summary>
    Body = 4,

    /// <summary>A story with all that belongs to it.</summary>
    Entry = 8,

    /// <summary>The main column of a page.</summary>
    Main = 16,

    /// <summary>Words below a picture.</summary>
    Caption = 32,

    /// <summary>The lines between title and body.</summary>
    Lead = 64,

    /// <summary>Who wrote it.</summary>
    Author = 128,

    /// <summary>When it was published.</summary>
    Date = 256,

    /// <summary>What readers wrote.</summary>
    Comments = 512,

    /// <summary>The title of a story.</summary>
    Title = 1024,

    /// <summary>Not shown on the screen.</summary>
    Hidden = 2048,

    /// <summary>A picture with its words.</summary>
    Picture = 4096,
}

namespace TribuneBot.Core.Articles;

/// <summary>What a source's document is. Stored as numbers: values are never reused.</summary>
public enum SourceKind
{
    /// <summary>A feed of any format, a news sitemap among them; the format is detected.</summary>
    Feed = 0,

    /// <summary>A page that lists stories, read by <see cref="SourceSettings.List"/>.</summary>
    List = 1,

    /// <summary>A sitemap without titles: only the newest addresses are taken, and each page is fetched.</summary>
    Sitemap = 2,
}

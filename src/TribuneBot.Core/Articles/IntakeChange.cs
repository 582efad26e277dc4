namespace TribuneBot.Core.Articles;

/// <summary>What taking in an article changed.</summary>
public enum IntakeChange
{
    /// <summary>The same content was there already, or only a teaser of what is known came.</summary>
    Unchanged = 0,

    /// <summary>First sight.</summary>
    Created = 1,

    /// <summary>A teaser got its page or feed entry.</summary>
    Completed = 2,

    /// <summary>Title, lead or text changed under the same identity.</summary>
    Revised = 3,
}

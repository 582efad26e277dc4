namespace TribuneBot.Core.Search;

/// <summary>What a wider query gives up.</summary>
public enum WiderKind
{
    /// <summary>A filter: topic, source, author or language.</summary>
    Filter,

    /// <summary>The dates.</summary>
    Period,

    /// <summary>What was excluded.</summary>
    Exclusion,

    /// <summary>That the words of a phrase stand side by side, or in the title.</summary>
    Place,

    /// <summary>A word.</summary>
    Word,
}

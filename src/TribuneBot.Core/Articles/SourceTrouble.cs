namespace TribuneBot.Core.Articles;

/// <summary>What the editors are told of a source. Values are bits on its row.</summary>
public enum SourceTrouble
{
    /// <summary>It cannot be fetched or read.</summary>
    Failing = 1,

    /// <summary>It works, but has brought nothing new for far longer than it used to.</summary>
    Silent = 2,
}

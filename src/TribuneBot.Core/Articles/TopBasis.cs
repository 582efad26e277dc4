namespace TribuneBot.Core.Articles;

/// <summary>What "most read" is known by.</summary>
public enum TopBasis
{
    /// <summary>Neither: nothing can be said.</summary>
    Nothing = 0,

    /// <summary>The numbers that the stories' own pages show.</summary>
    Reads = 1,

    /// <summary>Presses of "read here", counted by the hour without their readers.</summary>
    Presses = 2,
}

namespace TribuneBot.Core.Topics;

/// <summary>How much a phrase says. The values are what <see cref="TopicMatcher"/> adds up.</summary>
public enum PhraseWeight
{
    /// <summary>Needs company.</summary>
    Hint = 1,

    /// <summary>Once in a title is enough.</summary>
    Strong = 2,

    /// <summary>Once in a title or lead is enough.</summary>
    Certain = 3,
}

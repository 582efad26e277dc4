namespace TribuneBot.Core.Articles;

/// <summary>How a story comes in, which decides what it may change (docs/adr/0009-identity.md).</summary>
public enum IntakeOrigin
{
    /// <summary>From files, by an operator: every address is a story of its own, however alike the texts are; may change what is known.</summary>
    Import = 0,

    /// <summary>From a source that is polled: changes the stories it brought first, adds to others what they lack.</summary>
    Poll = 1,

    /// <summary>From the newsroom's own system: changes every story, and no other source changes it after that.</summary>
    Push = 2,
}

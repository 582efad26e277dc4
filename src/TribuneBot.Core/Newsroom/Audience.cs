namespace TribuneBot.Core.Newsroom;

/// <summary>Which readers a broadcast goes to. Stored as numbers: values are never reused.</summary>
public enum Audience
{
    /// <summary>Channels only.</summary>
    Nobody = 0,

    /// <summary>Every active reader who has breaking news on.</summary>
    Everyone = 1,

    /// <summary>Active readers who have breaking news on and follow at least one of the chosen topics.</summary>
    Topics = 2,
}

namespace TribuneBot.Core.Dispatch;

/// <summary>What goes first: a lower value overtakes a higher one. Stored as numbers: gaps are left on purpose.</summary>
public enum Lane
{
    /// <summary>A reply to a person; paced but never stored.</summary>
    Interactive = 0,
    Retraction = 10,
    BreakingToChannels = 20,
    ChannelPosts = 30,
    BreakingToReaders = 40,
    Instant = 50,
    Digest = 60,
    ReaderCorrections = 70,
}

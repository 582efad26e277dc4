namespace TribuneBot.Core.Newsroom;

/// <summary>What the editors must be told. Stored as numbers: values are never reused.</summary>
public enum NoticeKind
{
    /// <summary>Nobody can tell whether a channel post is there: an editor looks, and answers by a button.</summary>
    PostInDoubt = 0,

    /// <summary>The bot may not write to a channel any more; its posts wait.</summary>
    ChannelParked = 1,

    /// <summary>The bot was removed from a channel, or the channel is gone.</summary>
    ChannelLost = 2,

    /// <summary>Telegram refused a channel post for good.</summary>
    PostRefused = 3,

    /// <summary>A source cannot be fetched or read for some time.</summary>
    SourceFailing = 10,

    /// <summary>A source works, but brings nothing new any more.</summary>
    SourceSilent = 11,
}

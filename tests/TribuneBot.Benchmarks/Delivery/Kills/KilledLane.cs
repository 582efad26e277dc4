namespace TribuneBot.Benchmarks.Delivery.Kills;

/// <summary>What is under way while the host is killed; each has a promise of its own.</summary>
internal enum KilledLane
{
    /// <summary>A story for the readers who follow it: never twice.</summary>
    Instant,

    /// <summary>An editor's broadcast to every reader: in doubt it is sent once more.</summary>
    Breaking,

    /// <summary>Stories for channels: in doubt Telegram is asked.</summary>
    Channels,
}

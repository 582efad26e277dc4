namespace TribuneBot.Core.Newsroom;

/// <summary>Where a broadcast stands. Stored as numbers: values are never reused.</summary>
public enum BroadcastState
{
    /// <summary>Texts, photo and targets are being chosen.</summary>
    Composing = 0,

    /// <summary>The true preview was shown; only confirm, back or cancel remain.</summary>
    Previewed = 1,

    /// <summary>Confirmed: its dispatch exists and is being delivered.</summary>
    Sending = 2,

    /// <summary>Every delivery has an outcome and the final report was shown.</summary>
    Done = 3,

    /// <summary>Cancelled before it was confirmed: nothing was sent.</summary>
    Cancelled = 4,

    /// <summary>Stopped while sending: what was not yet sent was cancelled.</summary>
    Stopped = 5,
}

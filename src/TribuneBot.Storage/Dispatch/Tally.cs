namespace TribuneBot.Storage.Dispatch;

/// <summary>The columns of <c>DispatchLanes</c>.</summary>
internal enum Tally
{
    Waiting = 0,
    Sent = 1,
    Blocked = 2,
    Failed = 3,
    InDoubt = 4,
    Cancelled = 5,
    Expired = 6,

    /// <summary>Part of <see cref="Sent"/>: without a message id.</summary>
    Unidentified = 7,

    /// <summary>Sends in doubt that were repeated; counts events, not rows.</summary>
    Resent = 8,
}

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
}

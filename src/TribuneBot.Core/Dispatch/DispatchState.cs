namespace TribuneBot.Core.Dispatch;

/// <summary>Where a dispatch stands. Stored as numbers: values are never reused.</summary>
public enum DispatchState
{
    /// <summary>Its deliveries are being written, slice by slice.</summary>
    FanningOut = 0,

    /// <summary>Every target that matched has its delivery.</summary>
    Sending = 1,

    /// <summary>Every delivery has an outcome.</summary>
    Done = 2,

    /// <summary>Stopped by an editor.</summary>
    Cancelled = 3,
}

namespace TribuneBot.Core.Dispatch;

/// <summary>What a dispatch sends. Stored as numbers: values are never reused.</summary>
public enum DispatchKind
{
    Article = 0,
    Broadcast = 1,

    /// <summary>A reader's batch of what could not reach them in time.</summary>
    Digest = 2,

    /// <summary>Edits every copy of another dispatch.</summary>
    Correction = 3,

    /// <summary>Removes every copy of another dispatch, or says in its place that it was withdrawn.</summary>
    Retraction = 4,
}

namespace TribuneBot.Core.Search.Alerts;

/// <summary>When an alert tells of a story. Stored as numbers: values are never reused.</summary>
public enum AlertCadence
{
    Now = 0,

    /// <summary>In the reader's next digest.</summary>
    Digest = 1,
}

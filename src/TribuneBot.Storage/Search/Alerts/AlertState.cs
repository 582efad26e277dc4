namespace TribuneBot.Storage.Search.Alerts;

/// <summary>As the table keeps it: values are never reused.</summary>
internal enum AlertState
{
    Active = 0,
    Paused = 1,

    /// <summary>Kept for a while, so that whoever holds it in memory lets it go.</summary>
    Removed = 2,
}

namespace TribuneBot.Core.Search.Alerts;

/// <summary>What one reader may ask of the alerts.</summary>
public static class AlertLimits
{
    /// <summary>Alerts of one reader, paused ones included.</summary>
    public const int MostPerReader = 20;

    /// <summary>UTF-16 code units of a query; as many as a search looks at.</summary>
    public const int LongestQuery = 300;

    /// <summary>Stories a day that come at once by all alerts of a reader together; the others wait for the digest.</summary>
    public const int MostPerReaderADay = 50;

    public const int DefaultDailyCap = 10;

    /// <summary>What a reader may choose from.</summary>
    public static IReadOnlyList<int> DailyCaps { get; } = [3, DefaultDailyCap, 30];
}

namespace TribuneBot.Ingest.Feeds;

/// <summary>What a feed says of itself and not of its stories.</summary>
internal sealed record FeedHints
{
    public static FeedHints None { get; } = new();

    /// <summary>How long the publisher wants it to be kept (RSS 2.0 <c>ttl</c>, <c>sy:updatePeriod</c>), or null.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Hours of the day, UTC, in which there is nothing new (RSS 2.0 <c>skipHours</c>), 0–23.</summary>
    public IReadOnlyCollection<int> SkipHours { get; init; } = [];

    /// <summary>Days, UTC, on which there is nothing new (RSS 2.0 <c>skipDays</c>).</summary>
    public IReadOnlyCollection<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>Its WebSub hub, absolute, or null.</summary>
    public string? Hub { get; init; }

    /// <summary>Its own address, absolute, or null.</summary>
    public string? Self { get; init; }
}

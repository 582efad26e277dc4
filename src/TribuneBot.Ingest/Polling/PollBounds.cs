namespace TribuneBot.Ingest.Polling;

/// <summary>Between what waits a source's own rhythm may choose.</summary>
/// <param name="Shortest">At least 1 s (<c>Ingest:ShortestInterval</c>).</param>
/// <param name="Longest">At least the shortest (<c>Ingest:LongestInterval</c>).</param>
public sealed record PollBounds(TimeSpan Shortest, TimeSpan Longest)
{
    /// <value>One minute to half an hour.</value>
    public static PollBounds Default { get; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));
}

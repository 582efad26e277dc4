namespace TribuneBot.Ingest.Feeds;

/// <summary>What came of reading bytes as a feed.</summary>
internal abstract record FeedReading
{
    private FeedReading()
    {
    }

    public sealed record Read(FeedDocument Document) : FeedReading;

    /// <param name="Reason">One sentence for the operator.</param>
    public sealed record NotAFeed(string Reason) : FeedReading;
}

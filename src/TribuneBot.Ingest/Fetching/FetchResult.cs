namespace TribuneBot.Ingest.Fetching;

/// <summary>What came of fetching a document.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Bytes">Decompressed.</param>
    /// <param name="ContentType">As the server said it, or null.</param>
    /// <param name="FinalUrl">Where the document was after all redirects.</param>
    /// <param name="ETag">As the server said it, or null.</param>
    /// <param name="LastModified">As the server said it, or null.</param>
    public sealed record Fetched(byte[] Bytes, string? ContentType, Uri FinalUrl, string? ETag, string? LastModified) : FetchResult
    {
        /// <summary>How long the server calls the document fresh (RFC 9111, 4.2.1), or null.</summary>
        public TimeSpan? Freshness { get; init; }

        /// <summary>Where the server says that the document is for good (301, 308), absolute; null when it is where it was asked for.</summary>
        public string? MovedTo { get; init; }

        /// <summary>The server's <c>Link</c> headers (RFC 8288), as written.</summary>
        public string? Links { get; init; }
    }

    /// <summary>The server says that the document is the one whose validators were sent.</summary>
    /// <param name="Freshness">How long the server calls it fresh, or null.</param>
    /// <param name="MovedTo">As of <see cref="Fetched"/>.</param>
    public sealed record NotModified(TimeSpan? Freshness = null, string? MovedTo = null) : FetchResult;

    /// <param name="Reason">One sentence for the operator, without the address.</param>
    /// <param name="RetryAfter">How long the server asks to wait, or null.</param>
    /// <param name="IsTransient">Whether another attempt may succeed right away.</param>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null, bool IsTransient = false) : FetchResult;
}

namespace TribuneBot.Ingest.Fetching;

/// <summary>How long a server calls its answer fresh (RFC 9111, 4.2.1 and 5.2.2): <c>max-age</c> less the age it has already, else <c>Expires</c>.</summary>
internal static class Freshness
{
    /// <returns>Null when the server does not say, or says that it is stale at once.</returns>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var control = response.Headers.CacheControl;
        if (control is { NoStore: true } or { NoCache: true })
            return null;

        var left = control?.MaxAge is { } most
            ? most - (response.Headers.Age ?? TimeSpan.Zero)
            : response.Content.Headers.Expires - (response.Headers.Date ?? now);
        return left > TimeSpan.Zero ? left : null;
    }
}

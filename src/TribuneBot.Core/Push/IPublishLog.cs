namespace TribuneBot.Core.Push;

/// <summary>The answers to publish requests, so that a request that comes again changes nothing.</summary>
public interface IPublishLog
{
    /// <returns>Null when no request with this key was answered within the time answers are kept.</returns>
    Task<PublishRecord?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps an answer; the first one stays. Answers older than seven days are forgotten.</summary>
    Task RecordAsync(PublishRecord record, DateTimeOffset now, CancellationToken cancellationToken);
}

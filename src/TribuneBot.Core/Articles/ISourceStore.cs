namespace TribuneBot.Core.Articles;

/// <summary>The sources and when each is due.</summary>
public interface ISourceStore
{
    /// <summary>Merges the configured sources by address; those gone from the file are paused.</summary>
    Task MergeAsync(IReadOnlyList<SourceSettings> configured, DateTimeOffset now, CancellationToken cancellationToken);

    Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Sources that are not paused and whose next check has come, most overdue first.</summary>
    Task<IReadOnlyList<Source>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>A check that found the document unchanged (304): validators stay, failures are forgotten.</summary>
    Task RecordUnchangedAsync(long sourceId, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken);

    /// <summary>A failed check: counted on the row; nothing else changes.</summary>
    /// <param name="reason">One short sentence for the operator; no secret, no stack trace.</param>
    Task RecordFailureAsync(long sourceId, string reason, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken);
}

namespace TribuneBot.Core.Articles;

/// <summary>The sources and when each is due.</summary>
public interface ISourceStore
{
    /// <summary>Merges the configured sources by address; those gone from the file are paused. What was paused by command stays so.</summary>
    Task MergeAsync(IReadOnlyList<SourceSettings> configured, DateTimeOffset now, CancellationToken cancellationToken);

    Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Sources that are not paused and whose next check has come, most overdue first.</summary>
    Task<IReadOnlyList<Source>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <returns>When the next source is due that is not paused; null when there is none.</returns>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Adds a source by command; it is due at once.</summary>
    /// <returns>Its id; null when its address is a source already.</returns>
    Task<long?> AddAsync(SourceSettings settings, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Pauses a source by command.</summary>
    /// <returns>False when there is none.</returns>
    Task<bool> PauseAsync(long sourceId, CancellationToken cancellationToken);

    /// <summary>Takes back a pause by command; the source is due at once. One that is gone from the settings file stays paused.</summary>
    /// <returns>False when there is none.</returns>
    Task<bool> ResumeAsync(long sourceId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Removes a source; its articles stay.</summary>
    /// <returns>False when there is none, or it is in the settings file.</returns>
    Task<bool> RemoveAsync(long sourceId, CancellationToken cancellationToken);

    /// <summary>Gives a source another address, because it has moved; all else stays.</summary>
    /// <returns>False when there is none, it is in the settings file, or the address is a source's already.</returns>
    Task<bool> MoveAsync(long sourceId, string url, CancellationToken cancellationToken);

    /// <summary>Makes a source due at once, because somebody says that it has news.</summary>
    Task HurryAsync(long sourceId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A check that found the document unchanged (304): validators stay, failures are forgotten.</summary>
    Task RecordUnchangedAsync(long sourceId, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken);

    /// <summary>A failed check: counted on the row; nothing else changes.</summary>
    /// <param name="reason">One short sentence for the operator; no secret, no stack trace.</param>
    Task RecordFailureAsync(long sourceId, string reason, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken);

    /// <summary>Leaves the editors a notice that the source fails or is silent, once until it is well again.</summary>
    /// <param name="trouble">What is wrong: failing or silent.</param>
    /// <returns>False when they were told already.</returns>
    Task<bool> ReportAsync(long sourceId, SourceTrouble trouble, string reason, DateTimeOffset now, CancellationToken cancellationToken);
}

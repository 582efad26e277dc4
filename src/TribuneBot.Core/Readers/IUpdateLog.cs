namespace TribuneBot.Core.Readers;

/// <summary>Remembers which updates were handled, for longer than Telegram keeps them (24 h).</summary>
public interface IUpdateLog
{
    Task<bool> WasHandledAsync(long updateId, CancellationToken cancellationToken);

    /// <summary>Opens the unit of work in which an update is handled.</summary>
    Task<IUpdateUnit> BeginAsync(long updateId, CancellationToken cancellationToken);

    /// <summary>Forgets updates older than 48 h and stored queries older than <see cref="Search.StoredQuery.KeptFor"/>.</summary>
    Task PruneAsync(DateTimeOffset now, CancellationToken cancellationToken);
}

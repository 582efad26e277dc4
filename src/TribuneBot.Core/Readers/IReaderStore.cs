namespace TribuneBot.Core.Readers;

/// <summary>Readers, within the unit of work of one update (TX4).</summary>
public interface IReaderStore
{
    Task<Reader?> FindAsync(long readerId, CancellationToken cancellationToken);

    /// <summary>
    /// Adds or replaces the reader with all choices and subscriptions; makes the reader's target. A reader who is not Active any more
    /// has their pending deliveries cancelled in the same transaction.
    /// </summary>
    Task SaveAsync(Reader reader, CancellationToken cancellationToken);
}

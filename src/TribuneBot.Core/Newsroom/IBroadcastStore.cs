namespace TribuneBot.Core.Newsroom;

/// <summary>Broadcasts, within the unit of work of one update (TX4).</summary>
public interface IBroadcastStore
{
    Task<Broadcast?> FindAsync(long broadcastId, CancellationToken cancellationToken);

    /// <summary>The editor's broadcast that is still Composing or Previewed, or null.</summary>
    Task<Broadcast?> OpenOfAsync(long editorId, CancellationToken cancellationToken);

    /// <summary>Stores a new broadcast and returns it with its id. The id is valid at once; the row is durable with the unit's commit.</summary>
    Task<Broadcast> AddAsync(Broadcast broadcast, CancellationToken cancellationToken);

    Task UpdateAsync(Broadcast broadcast, CancellationToken cancellationToken);

    /// <summary>
    /// Confirms: state Sending and the dispatch row, in this unit's transaction. Returns null, and changes nothing, when the stored
    /// state is not Previewed any more (a second press).
    /// </summary>
    /// <param name="expiresAt">After this moment pending deliveries of it are not sent any more.</param>
    Task<Broadcast?> ConfirmAsync(long broadcastId, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>The editor's broadcast that was sent and awaits a corrected text (<see cref="Broadcast.AwaitsCorrection"/>), or null.</summary>
    Task<Broadcast?> CorrectedOfAsync(long editorId, CancellationToken cancellationToken);

    /// <summary>Keeps a corrected text until it is published; what was sent, and what is still being sent, stays as it is.</summary>
    /// <param name="text">Null forgets it.</param>
    Task SaveDraftAsync(long broadcastId, string language, FormattedText? text, CancellationToken cancellationToken);

    /// <returns>The corrected texts that are not published yet, by language; empty when there are none.</returns>
    Task<IReadOnlyDictionary<string, FormattedText>> DraftAsync(long broadcastId, CancellationToken cancellationToken);

    /// <summary>Whether all its copies were taken back, or are being.</summary>
    Task<bool> IsWithdrawnAsync(long broadcastId, CancellationToken cancellationToken);

    /// <summary>Counts the readers an audience has now, by language.</summary>
    Task<AudienceCount> CountAsync(Broadcast broadcast, CancellationToken cancellationToken);
}

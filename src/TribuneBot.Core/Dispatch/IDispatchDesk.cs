namespace TribuneBot.Core.Dispatch;

/// <summary>What an editor may do with something that was dispatched, within the unit of work of one update (TX4).</summary>
public interface IDispatchDesk
{
    /// <summary>Nothing of it is sent until it is resumed; its time to live goes on.</summary>
    /// <returns>False when it has ended.</returns>
    Task<bool> PauseAsync(long dispatchId, CancellationToken cancellationToken);

    /// <returns>False when it has ended.</returns>
    Task<bool> ResumeAsync(long dispatchId, CancellationToken cancellationToken);

    /// <summary>Cancels every pending delivery, and marks its broadcast Stopped when it has one.</summary>
    Task StopAsync(long dispatchId, CancellationToken cancellationToken);

    /// <summary>Edits every copy of a broadcast after <see cref="CorrectionRules.Debounce"/>; what still waits is sent as it is now.</summary>
    Task CorrectBroadcastAsync(long broadcastId, CancellationToken cancellationToken);

    /// <summary>Takes back every copy of a broadcast; what still waits is not sent.</summary>
    /// <returns>False when it was withdrawn before or never sent.</returns>
    Task<bool> WithdrawBroadcastAsync(long broadcastId, CancellationToken cancellationToken);

    /// <summary>Takes back every copy of an article and takes it out of the search, the digests and the queue; it does not come back by itself.</summary>
    /// <returns>False when it was withdrawn before.</returns>
    Task<bool> WithdrawArticleAsync(long articleId, CancellationToken cancellationToken);

    /// <inheritdoc cref="IDoubtBook.ResolveAsync"/>
    Task<bool> ResolveAsync(DeliveryKey key, DoubtAnswer answer, CancellationToken cancellationToken);
}

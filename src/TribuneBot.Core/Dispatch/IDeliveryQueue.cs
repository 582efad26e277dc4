namespace TribuneBot.Core.Dispatch;

/// <summary>The durable table of deliveries.</summary>
public interface IDeliveryQueue
{
    /// <summary>
    /// Once at start, before anything is sent: every Sending row becomes Unknown and is counted; then, by lane, edits and deletions are repeated,
    /// breaking news for readers is sent once more at most, and channel posts are put into the <see cref="IDoubtBook"/>.
    /// </summary>
    Task<Recovery> RecoverAsync(CancellationToken cancellationToken);

    /// <summary>
    /// TX2: writes the next slice of a dispatch that is fanning out (retractions, broadcasts, corrections, then the oldest article), or proves it
    /// complete and moves it to Sending. One row per target and dispatch, whatever happens in between. With nothing to fan out it ends a slice
    /// of what still waits in expired and stopped dispatches. Returns false when there is neither.
    /// </summary>
    /// <param name="sliceSize">Targets looked at in one transaction, 1–10,000.</param>
    Task<bool> FanOutAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Deliveries that may go now, by lane, then age (corrections of channel posts before the posts that wait there, those of readers' copies the
    /// newest first): at most one per target, the first of its highest lane. Nothing of a dispatch that is paused, nothing for a target that is
    /// parked or in doubt. Deliveries whose dispatch expired are marked Expired instead. A deferred delivery keeps its place: younger ones of its
    /// target and lane wait behind it, but for a change of another story.
    /// </summary>
    /// <param name="heldTargets">Targets that must wait; they are left out so that they cannot fill the answer.</param>
    /// <param name="limit">The most of one lane; a lower lane adds its share, so that a long higher one cannot hide it.</param>
    /// <exception cref="StorageUnavailableException">The table cannot be read now.</exception>
    Task<IReadOnlyList<PendingDelivery>> HeadsAsync(
        IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The earliest moment at which a Pending delivery that is deferred becomes due; null when there is none.</summary>
    /// <exception cref="StorageUnavailableException">The table cannot be read now.</exception>
    Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// TX3: records outcomes and commits intents in one transaction, durable (full sync) when it returns.
    /// </summary>
    /// <returns>
    /// The intents that hold. An intent does not hold when the delivery is no longer Pending, its target is suspended, or its reader no longer
    /// wants it (stopped, unfollowed, breaking off): then it was Cancelled, or Expired, and must not be sent. A channel that was paused counts as
    /// one that no longer wants it.
    /// </returns>
    Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The content a dispatch sends, without a digest's; null when its article or broadcast is gone or was withdrawn.</summary>
    Task<DispatchContent?> ContentAsync(long dispatchId, CancellationToken cancellationToken);

    Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken);

    /// <summary>
    /// Lets finished dispatches shrink to their counts and copies, and forgets the readers' copies of dispatches made before
    /// <paramref name="readersSince"/>; one slice a call. A channel's copies stay as long as the article.
    /// </summary>
    /// <param name="sliceSize">Rows written in one transaction, 1–10,000.</param>
    /// <returns>False when there was nothing to do.</returns>
    Task<bool> ShrinkAsync(int sliceSize, DateTimeOffset readersSince, CancellationToken cancellationToken);
}
